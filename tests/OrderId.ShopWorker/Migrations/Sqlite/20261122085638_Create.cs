using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderIds.Tests.Shops.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Create : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "order_id_leases",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    node = table.Column<int>(type: "INTEGER", nullable: false),
                    until_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_order_id_leases", x => new { x.name, x.node });
                });

            migrationBuilder.CreateTable(
                name: "orders_bytes",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 11, nullable: false),
                    ShownId = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 11, nullable: false),
                    ReplacesId = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 11, nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Payment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_bytes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_orders_bytes_orders_bytes_ReplacesId",
                        column: x => x.ReplacesId,
                        principalTable: "orders_bytes",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "orders_text",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "TEXT", unicode: false, fixedLength: true, maxLength: 17, nullable: false, collation: "BINARY"),
                    ShownId = table.Column<string>(
                        type: "TEXT", unicode: false, fixedLength: true, maxLength: 17, nullable: false, collation: "BINARY"),
                    ReplacesId = table.Column<string>(
                        type: "TEXT", unicode: false, fixedLength: true, maxLength: 17, nullable: true, collation: "BINARY"),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Payment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_text", x => x.Id);
                    table.ForeignKey(
                        name: "FK_orders_text_orders_text_ReplacesId",
                        column: x => x.ReplacesId,
                        principalTable: "orders_text",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "orders_uuid",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ShownId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReplacesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Payment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_orders_uuid", x => x.Id);
                    table.ForeignKey(
                        name: "FK_orders_uuid_orders_uuid_ReplacesId",
                        column: x => x.ReplacesId,
                        principalTable: "orders_uuid",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "lines_bytes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrderId = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 11, nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lines_bytes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_lines_bytes_orders_bytes_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_bytes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lines_text",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrderId = table.Column<string>(
                        type: "TEXT", unicode: false, fixedLength: true, maxLength: 17, nullable: false, collation: "BINARY"),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lines_text", x => x.Id);
                    table.ForeignKey(
                        name: "FK_lines_text_orders_text_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_text",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lines_uuid",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lines_uuid", x => x.Id);
                    table.ForeignKey(
                        name: "FK_lines_uuid_orders_uuid_OrderId",
                        column: x => x.OrderId,
                        principalTable: "orders_uuid",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_lines_bytes_OrderId",
                table: "lines_bytes",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_lines_text_OrderId",
                table: "lines_text",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_lines_uuid_OrderId",
                table: "lines_uuid",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_bytes_ReplacesId",
                table: "orders_bytes",
                column: "ReplacesId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_bytes_ShownId",
                table: "orders_bytes",
                column: "ShownId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_orders_text_ReplacesId",
                table: "orders_text",
                column: "ReplacesId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_text_ShownId",
                table: "orders_text",
                column: "ShownId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_orders_uuid_ReplacesId",
                table: "orders_uuid",
                column: "ReplacesId");

            migrationBuilder.CreateIndex(
                name: "IX_orders_uuid_ShownId",
                table: "orders_uuid",
                column: "ShownId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "lines_bytes");

            migrationBuilder.DropTable(
                name: "lines_text");

            migrationBuilder.DropTable(
                name: "lines_uuid");

            migrationBuilder.DropTable(
                name: "order_id_leases");

            migrationBuilder.DropTable(
                name: "orders_bytes");

            migrationBuilder.DropTable(
                name: "orders_text");

            migrationBuilder.DropTable(
                name: "orders_uuid");
        }
    }
}
