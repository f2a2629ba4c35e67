ALTER DATABASE CHARACTER SET utf8mb4;


CREATE TABLE `Orders` (
    `Id` char(17) COLLATE ascii_bin NOT NULL,
    `Gift` char(17) COLLATE ascii_bin NULL,
    `Status` varchar(32) CHARACTER SET utf8mb4 NOT NULL,
    `Shipment` longtext CHARACTER SET utf8mb4 NOT NULL,
    `ShipmentHasProblem` tinyint(1) NULL,
    `ShipmentNextCheck` datetime(6) NULL,
    `ShipmentStatus` varchar(32) CHARACTER SET utf8mb4 NULL,
    `ShipmentTrackingNumber` varchar(128) CHARACTER SET utf8mb4 NULL,
    `ShipmentVersion` bigint NOT NULL,
    CONSTRAINT `PK_Orders` PRIMARY KEY (`Id`)
) CHARACTER SET=utf8mb4;


CREATE TABLE `order_id_leases` (
    `name` varchar(64) CHARACTER SET utf8mb4 NOT NULL,
    `node` int NOT NULL,
    `until_ms` bigint NOT NULL,
    `version` bigint NOT NULL,
    CONSTRAINT `PK_order_id_leases` PRIMARY KEY (`name`, `node`)
) CHARACTER SET=utf8mb4;


CREATE TABLE `tracked_milestones` (
    `id` char(36) COLLATE ascii_general_ci NOT NULL,
    `owner` varchar(128) CHARACTER SET utf8mb4 NOT NULL,
    `owner_key` varchar(256) CHARACTER SET utf8mb4 NOT NULL,
    `version` bigint NOT NULL,
    `position` int NOT NULL,
    `key` longtext CHARACTER SET utf8mb4 NOT NULL,
    `is_retraction` tinyint(1) NOT NULL,
    `order_kind` varchar(32) CHARACTER SET utf8mb4 NULL,
    `shipment_kind` varchar(32) CHARACTER SET utf8mb4 NULL,
    `shipment_id` longtext CHARACTER SET utf8mb4 NULL,
    `occurred_at` datetime(6) NULL,
    `created_at` datetime(6) NOT NULL,
    `reserved_until` datetime(6) NULL,
    `reservation` char(36) COLLATE ascii_general_ci NULL,
    `attempts` int NOT NULL,
    `abandoned_at` datetime(6) NULL,
    `sent_at` datetime(6) NULL,
    CONSTRAINT `PK_tracked_milestones` PRIMARY KEY (`id`)
) CHARACTER SET=utf8mb4;


CREATE INDEX `IX_Orders_ShipmentHasProblem` ON `Orders` (`ShipmentHasProblem`);


CREATE INDEX `IX_Orders_ShipmentNextCheck` ON `Orders` (`ShipmentNextCheck`);


CREATE INDEX `IX_Orders_ShipmentStatus` ON `Orders` (`ShipmentStatus`);


CREATE INDEX `IX_Orders_ShipmentTrackingNumber` ON `Orders` (`ShipmentTrackingNumber`);


CREATE INDEX `IX_tracked_milestones_owner_owner_key_version_position` ON `tracked_milestones` (`owner`, `owner_key`, `version`, `position`);


CREATE INDEX `IX_tracked_milestones_sent_at_created_at` ON `tracked_milestones` (`sent_at`, `created_at`);
