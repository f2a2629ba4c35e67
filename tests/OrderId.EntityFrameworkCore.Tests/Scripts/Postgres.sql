CREATE TABLE "Gift" (
    "Id" character(17) COLLATE "C" NOT NULL,
    "SaleId" character(17) COLLATE "C" NOT NULL,
    "ShownSaleId" character(17) COLLATE "C" NOT NULL,
    "ThanksId" character(17) COLLATE "C",
    "Status" character varying(32) NOT NULL,
    CONSTRAINT "PK_Gift" PRIMARY KEY ("Id")
);


CREATE TABLE "Parcel" (
    "Id" text NOT NULL,
    "Shipment" text,
    "ShipmentStatus" character varying(32),
    "ShipmentHasProblem" boolean,
    "ShipmentNextCheck" timestamp with time zone,
    "ShipmentTrackingNumber" character varying(128),
    "ShipmentVersion" bigint NOT NULL,
    CONSTRAINT "PK_Parcel" PRIMARY KEY ("Id")
);


CREATE TABLE "Purchase" (
    "Id" character(17) COLLATE "C" NOT NULL,
    "Order" text NOT NULL,
    "OrderHasDiscrepancies" boolean,
    "OrderHasProblem" boolean,
    "OrderId" character(17) COLLATE "C",
    "OrderNextCheck" timestamp with time zone,
    "OrderPayment" character varying(32),
    "OrderStatus" character varying(32),
    "OrderVersion" bigint NOT NULL,
    CONSTRAINT "PK_Purchase" PRIMARY KEY ("Id")
);


CREATE TABLE order_id_leases (
    name character varying(64) NOT NULL,
    node integer NOT NULL,
    until_ms bigint NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT "PK_order_id_leases" PRIMARY KEY (name, node)
);


CREATE TABLE tracked_milestones (
    id uuid NOT NULL,
    owner character varying(128) NOT NULL,
    owner_key character varying(256) NOT NULL,
    version bigint NOT NULL,
    position integer NOT NULL,
    key text NOT NULL,
    is_retraction boolean NOT NULL,
    order_kind character varying(32),
    shipment_kind character varying(32),
    shipment_id text,
    occurred_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    reserved_until timestamp with time zone,
    reservation uuid,
    attempts integer NOT NULL,
    abandoned_at timestamp with time zone,
    sent_at timestamp with time zone,
    CONSTRAINT "PK_tracked_milestones" PRIMARY KEY (id)
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


CREATE INDEX "IX_tracked_milestones_owner_owner_key_version_position" ON tracked_milestones (owner, owner_key, version, position);


CREATE INDEX "IX_tracked_milestones_sent_at_created_at" ON tracked_milestones (sent_at, created_at);


