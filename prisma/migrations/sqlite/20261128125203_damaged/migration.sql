-- CreateIndex
CREATE INDEX "Image_damage_idx" ON "Image"("damage");
