-- AlterTable
ALTER TABLE "Generation" ADD COLUMN     "pausedAt" TIMESTAMP(3);
