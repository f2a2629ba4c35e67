CREATE TABLE "Gift" (
    "Id" TEXT COLLATE BINARY NOT NULL CONSTRAINT "PK_Gift" PRIMARY KEY,
    "SaleId" TEXT COLLATE BINARY NOT NULL,
    "ShownSaleId" TEXT COLLATE BINARY NOT NULL,
    "ThanksId" TEXT COLLATE BINARY NULL,
    "Status" TEXT NOT NULL
);


CREATE TABLE "Parcel" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Parcel" PRIMARY KEY,
    "Shipment" TEXT NULL,
    "ShipmentStatus" TEXT NULL,
    "ShipmentHasProblem" INTEGER NULL,
    "ShipmentNextCheck" TEXT NULL,
    "ShipmentTrackingNumber" TEXT NULL,
    "ShipmentVersion" INTEGER NOT NULL
);


CREATE TABLE "Purchase" (
    "Id" TEXT COLLATE BINARY NOT NULL CONSTRAINT "PK_Purchase" PRIMARY KEY,
    "Order" TEXT NOT NULL,
    "OrderHasDiscrepancies" INTEGER NULL,
    "OrderHasProblem" INTEGER NULL,
    "OrderId" TEXT COLLATE BINARY NULL,
    "OrderNextCheck" TEXT NULL,
    "OrderPayment" TEXT NULL,
    "OrderStatus" TEXT NULL,
    "OrderVersion" INTEGER NOT NULL
);


CREATE TABLE "order_id_leases" (
    "name" TEXT NOT NULL,
    "node" INTEGER NOT NULL,
    "until_ms" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "PK_order_id_leases" PRIMARY KEY ("name", "node")
);


CREATE TABLE "tracked_milestones" (
    "id" TEXT NOT NULL CONSTRAINT "PK_tracked_milestones" PRIMARY KEY,
    "owner" TEXT NOT NULL,
    "owner_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "is_retraction" INTEGER NOT NULL,
    "order_kind" TEXT NULL,
    "shipment_kind" TEXT NULL,
    "shipment_id" TEXT NULL,
    "occurred_at" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "reserved_until" TEXT NULL,
    "reservation" TEXT NULL,
    "attempts" INTEGER NOT NULL,
    "abandoned_at" TEXT NULL,
    "sent_at" TEXT NULL
);


CREATE UNIQUE INDEX "IX_Gift_ShownSaleId" ON "Gift" ("ShownSaleId");


CREATE INDEX "IX_Parcel_ShipmentHasProblem" ON "Parcel" ("ShipmentHasProblem");


CREATE INDEX "IX_Parcel_ShipmentNextCheck" ON "Parcel" ("ShipmentNextCheck");


CREATE INDEX "IX_Parcel_ShipmentStatus" ON "Parcel" ("ShipmentStatus");


CREATE INDEX "IX_Parcel_ShipmentTrackingNumber" ON "Parcel" ("ShipmentTrackingNumber");


CREATE INDEX "IX_Purchase_OrderHasDiscrepancies" ON "Purchase" ("OrderHasDiscrepancies");


CREATE INDEX "IX_Purchase_OrderHasProblem" ON "Purchase" ("OrderHasProblem");


CREATE INDEX "IX_Purchase_OrderId" ON "Purchase" ("OrderId");


CREATE INDEX "IX_Purchase_OrderNextCheck" ON "Purchase" ("OrderNextCheck");


CREATE INDEX "IX_Purchase_OrderPayment" ON "Purchase" ("OrderPayment");


CREATE INDEX "IX_Purchase_OrderStatus" ON "Purchase" ("OrderStatus");


CREATE INDEX "IX_tracked_milestones_owner_owner_key_version_position" ON "tracked_milestones" ("owner", "owner_key", "version", "position");


CREATE INDEX "IX_tracked_milestones_sent_at_created_at" ON "tracked_milestones" ("sent_at", "created_at");


