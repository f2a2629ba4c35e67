using Microsoft.OpenApi;
using OrderIds.Documents;
using OrderIds.Tests;
using OrderIds.Tracking;

namespace OrderIds.AspNetCore.Tests;

public class ClientTests
{
    [ClientFact]
    public async Task TypeScriptClient_HasStringsAndUnionsOfWords()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string document = Path.Combine(folder, "openapi.json"), client = Path.Combine(folder, "client.ts");
            await File.WriteAllTextAsync(
                document, (await OpenApiTests.DescribeAsync(Generator.Framework, OpenApiSpecVersion.OpenApi3_1)).ToJsonString());
            await Command.RunAsync(
                Repository.Folder!, "dotnet", "nswag", "openapi2tsclient", "/input:" + document, "/output:" + client,
                "/typeStyle:Interface", "/enumStyle:StringLiteral", "/markOptionalProperties:true");
            string[] lines = [.. (await File.ReadAllLinesAsync(client)).Select(line => line.Trim())];

            Assert.Contains(Union<ShipmentStatus>(), lines);
            Assert.Contains(Union<OrderStatus>(), lines);
            Assert.Contains(Union<OrderIdKind>(), lines);
            Assert.Equal(
                [
                    "id: string;", "parent: string | undefined;", "ids: string[];", "groups: string[][];",
                    "status: OrderStatus;", "payment: PaymentStatus | undefined;", "parcels: { [key: string]: ShipmentStatus; };",
                ],
                Fields(lines, "Sale"));
            Assert.Equal(
                [
                    "id: string;", "status: OrderStatus;", "payment: PaymentStatus;", "total: CurrencyAmount;",
                    "lines: TrackedOrderLine[];", "activities: OrderActivity[];", "shipments: TrackedOrderShipment[];",
                ],
                Fields(lines, "TrackedOrder"));
            const string Parameters = "(id: string, maybe: string | undefined, many: string[], x_Order: string, "
                + "status: ShipmentStatus, other: ShipmentStatus | undefined";
            Assert.Contains(lines, line => line.Contains(Parameters, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Union<TEnum>()
        where TEnum : struct,
        Enum => $"export type {typeof(TEnum).Name} = {string.Join(" | ", Enum.GetNames<TEnum>().Select(word => $"\"{word}\""))};";

    private static IEnumerable<string> Fields(string[] lines, string type) => lines
        .SkipWhile(line => line != $"export interface {type} {{").Skip(1).TakeWhile(line => line != "}")
        .Where(line => line.EndsWith(';') && !line.StartsWith('['));
}
