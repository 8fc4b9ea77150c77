-- AlterTable
ALTER TABLE "Generation" ADD COLUMN "pausedAt" DATETIME;
