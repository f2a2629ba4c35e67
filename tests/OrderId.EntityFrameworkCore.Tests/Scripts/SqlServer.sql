CREATE TABLE [Gift] (
    [Id] char(17) COLLATE Latin1_General_BIN2 NOT NULL,
    [SaleId] char(17) COLLATE Latin1_General_BIN2 NOT NULL,
    [ShownSaleId] char(17) COLLATE Latin1_General_BIN2 NOT NULL,
    [ThanksId] char(17) COLLATE Latin1_General_BIN2 NULL,
    [Status] varchar(32) NOT NULL,
    CONSTRAINT [PK_Gift] PRIMARY KEY ([Id])
);
GO


CREATE TABLE [Parcel] (
    [Id] nvarchar(450) NOT NULL,
    [Shipment] nvarchar(max) NULL,
    [ShipmentStatus] varchar(32) NULL,
    [ShipmentHasProblem] bit NULL,
    [ShipmentNextCheck] datetime2 NULL,
    [ShipmentTrackingNumber] nvarchar(128) NULL,
    [ShipmentVersion] bigint NOT NULL,
    CONSTRAINT [PK_Parcel] PRIMARY KEY ([Id])
);
GO


CREATE TABLE [Purchase] (
    [Id] char(17) COLLATE Latin1_General_BIN2 NOT NULL,
    [Order] nvarchar(max) NOT NULL,
    [OrderHasDiscrepancies] bit NULL,
    [OrderHasProblem] bit NULL,
    [OrderId] char(17) COLLATE Latin1_General_BIN2 NULL,
    [OrderNextCheck] datetime2 NULL,
    [OrderPayment] varchar(32) NULL,
    [OrderStatus] varchar(32) NULL,
    [OrderVersion] bigint NOT NULL,
    CONSTRAINT [PK_Purchase] PRIMARY KEY ([Id])
);
GO


CREATE TABLE [order_id_leases] (
    [name] varchar(64) NOT NULL,
    [node] int NOT NULL,
    [until_ms] bigint NOT NULL,
    [version] bigint NOT NULL,
    CONSTRAINT [PK_order_id_leases] PRIMARY KEY ([name], [node])
);
GO


CREATE TABLE [tracked_milestones] (
    [id] uniqueidentifier NOT NULL,
    [owner] nvarchar(128) NOT NULL,
    [owner_key] nvarchar(256) NOT NULL,
    [version] bigint NOT NULL,
    [position] int NOT NULL,
    [key] nvarchar(max) NOT NULL,
    [is_retraction] bit NOT NULL,
    [order_kind] varchar(32) NULL,
    [shipment_kind] varchar(32) NULL,
    [shipment_id] nvarchar(max) NULL,
    [occurred_at] datetime2 NULL,
    [created_at] datetime2 NOT NULL,
    [reserved_until] datetime2 NULL,
    [reservation] uniqueidentifier NULL,
    [attempts] int NOT NULL,
    [abandoned_at] datetime2 NULL,
    [sent_at] datetime2 NULL,
    CONSTRAINT [PK_tracked_milestones] PRIMARY KEY ([id])
);
GO


CREATE UNIQUE INDEX [IX_Gift_ShownSaleId] ON [Gift] ([ShownSaleId]);
GO


CREATE INDEX [IX_Parcel_ShipmentHasProblem] ON [Parcel] ([ShipmentHasProblem]);
GO


CREATE INDEX [IX_Parcel_ShipmentNextCheck] ON [Parcel] ([ShipmentNextCheck]);
GO


CREATE INDEX [IX_Parcel_ShipmentStatus] ON [Parcel] ([ShipmentStatus]);
GO


CREATE INDEX [IX_Parcel_ShipmentTrackingNumber] ON [Parcel] ([ShipmentTrackingNumber]);
GO


CREATE INDEX [IX_Purchase_OrderHasDiscrepancies] ON [Purchase] ([OrderHasDiscrepancies]);
GO


CREATE INDEX [IX_Purchase_OrderHasProblem] ON [Purchase] ([OrderHasProblem]);
GO


CREATE INDEX [IX_Purchase_OrderId] ON [Purchase] ([OrderId]);
GO


CREATE INDEX [IX_Purchase_OrderNextCheck] ON [Purchase] ([OrderNextCheck]);
GO


CREATE INDEX [IX_Purchase_OrderPayment] ON [Purchase] ([OrderPayment]);
GO


CREATE INDEX [IX_Purchase_OrderStatus] ON [Purchase] ([OrderStatus]);
GO


CREATE INDEX [IX_tracked_milestones_owner_owner_key_version_position] ON [tracked_milestones] ([owner], [owner_key], [version], [position]);
GO


CREATE INDEX [IX_tracked_milestones_sent_at_created_at] ON [tracked_milestones] ([sent_at], [created_at]);
GO


