using System.Globalization;
using System.Runtime.Serialization;
using System.Text;
using System.Text.Json;
using System.Xml.Serialization;
using CsvHelper;
using Dapper;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
using LinqToDB.Mapping;
using MemoryPack;
using MessagePack;
using MessagePack.Resolvers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MyShop;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using OrderIds;
using OrderIds.Dapper;
using OrderIds.MessagePack;
using OrderIds.MongoDB;
using OrderIds.Tracking;
using ProtoBuf.Meta;
using Serilog;
using Serilog.Formatting.Compact;
using YamlDotNet.Serialization;

OrderIdBson.Register();
OrderIdTypeHandler.Register();
var newtonsoft = new JsonSerializerSettings
{
    Converters = { new StringEnumConverter { AllowIntegerValues = false }, new TrackedJsonConverter() },
};
var xml = new System.Xml.Serialization.XmlSerializer(typeof(Sale));
var contract = new DataContractSerializer(typeof(Sale));
MessagePackSerializerOptions messagePack = MessagePackSerializerOptions.Standard.WithResolver(
    CompositeResolver.Create(OrderIdResolver.Instance, ContractlessStandardResolver.Instance));
var protobuf = RuntimeTypeModel.Create();
protobuf.AllowParseableTypes = true;
protobuf.Add(typeof(CurrencyAmount), applyDefaultBehaviour: false).SetSurrogate(typeof(CurrencyAmountSurrogate));
protobuf.Add(typeof(Sale), applyDefaultBehaviour: false)
    .Add(nameof(Sale.Id), nameof(Sale.Shipment), nameof(Sale.Order), nameof(Sale.Price));
ISerializer yaml = new SerializerBuilder()
    .WithTypeConverter(new OrderIdYamlConverter()).WithTypeConverter(new CurrencyAmountYamlConverter()).Build();
IDeserializer unyaml = new DeserializerBuilder()
    .WithTypeConverter(new OrderIdYamlConverter()).WithTypeConverter(new CurrencyAmountYamlConverter()).Build();
var schema = new MappingSchema();
schema.AddScalarType(typeof(OrderId), LinqToDB.DataType.VarChar);
schema.SetConverter<string, OrderId>(OrderId.Parse);
schema.SetConverter<OrderId, DataParameter>(id => new DataParameter(null, id.ToString(), LinqToDB.DataType.VarChar));
schema.SetDefaultFromEnumType(typeof(ShipmentStatus), typeof(string));
schema.SetDefaultFromEnumType(typeof(OrderStatus), typeof(string));

Serialiser[] serialisers =
[
    new(
        "System.Text.Json", sale => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(sale),
        bytes => System.Text.Json.JsonSerializer.Deserialize<Sale>(bytes)!),
    new(
        "XmlSerializer", sale => Bytes(stream => xml.Serialize(stream, sale)),
        bytes => (Sale)xml.Deserialize(new MemoryStream(bytes))!),
    new(
        "DataContractSerializer", sale => Bytes(stream => contract.WriteObject(stream, sale)),
        bytes => (Sale)contract.ReadObject(new MemoryStream(bytes))!),
    new(
        "Newtonsoft.Json", sale => Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(sale, newtonsoft)),
        bytes => JsonConvert.DeserializeObject<Sale>(Encoding.UTF8.GetString(bytes), newtonsoft)!),
    new(
        "MongoDB", sale => sale.ToBson(),
        bytes => BsonSerializer.Deserialize<Sale>(bytes)),
    new(
        "MessagePack", sale => MessagePackSerializer.Serialize(sale, messagePack),
        bytes => MessagePackSerializer.Deserialize<Sale>(bytes, messagePack)),
    new(
        "protobuf-net", sale => Bytes(stream => protobuf.Serialize(stream, sale)),
        bytes => protobuf.Deserialize<Sale>(new MemoryStream(bytes))) { HasNumbers = true },
    new(
        "MemoryPack", sale => MemoryPackSerializer.Serialize(sale),
        bytes => MemoryPackSerializer.Deserialize<Sale>(bytes)!) { HasNumbers = true, HasNoAmounts = true },
    new(
        "YamlDotNet", sale => Encoding.UTF8.GetBytes(yaml.Serialize(sale)),
        bytes => unyaml.Deserialize<Sale>(Encoding.UTF8.GetString(bytes))),
    new("CsvHelper", WriteCsv, ReadCsv),
    new("Dapper", WriteColumns, ReadWithDapper),
    new("linq2db", WriteColumns, ReadWithLinq2Db),
];

Console.WriteLine(
    "| serialiser | OrderId: valid, invalid, None | ShipmentStatus: valid, invalid, Unknown "
    + "| OrderStatus: valid, invalid, Pending | CurrencyAmount: valid, invalid, zero |");
Console.WriteLine("| --- | --- | --- | --- | --- |");
foreach (Serialiser serialiser in serialisers)
{
    Console.WriteLine(serialiser.Describe());
}

// Log lines, with the JSON console and with Serilog.
var id = OrderId.Parse(OrderId.Example);
var console = new StringWriter();
TextWriter output = Console.Out;
Console.SetOut(console);
var services = new ServiceCollection();
services.AddLogging(builder =>
{
    builder.AddJsonConsole();
    builder.EnableRedaction(options => options.ApplyDiscriminator = false);
    builder.Services.AddRedaction(redaction => redaction.SetRedactor<OrderIdRedactor>(OrderIdDataAttribute.Value));
});
using (ServiceProvider provider = services.BuildServiceProvider())
{
    Microsoft.Extensions.Logging.ILogger logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("MyShop");
    logger.LogInformation("Placed {OrderId}.", id.Masked);
    ShopLog.Placed(logger, id.Masked);
    RedactedLog.Placed(logger, id);
}

Console.SetOut(output);
var sink = new Sink();
using (Serilog.Core.Logger log = new LoggerConfiguration()
    .Destructure.ByTransforming<OrderId>(order => order.Masked).Destructure.AsScalar<MaskedOrderId>().WriteTo.Sink(sink).CreateLogger())
{
    log.Information("Placed {OrderId}.", id.Masked);
    log.Information("Placed {@OrderId}.", id.Masked);
    log.Information("Placed {@Sale}.", new Sale { Id = id });
}

string[] lines = [.. $"{console}{sink.Text}".Split('\n', StringSplitOptions.RemoveEmptyEntries)];
foreach (string line in lines)
{
    Console.WriteLine(line);
    if (!line.Contains("***-*******-***008P", StringComparison.Ordinal)
        || line.Contains(OrderId.Example, StringComparison.OrdinalIgnoreCase) || OrderId.EnumerateMatches(line).MoveNext())
    {
        throw new InvalidOperationException("An ID is not masked.");
    }
}

Console.WriteLine($"all checks passed: {serialisers.Length} serialisers, {lines.Length} log lines");
return lines.Length == 6 ? 0 : 1;

static byte[] Bytes(Action<MemoryStream> write)
{
    using var stream = new MemoryStream();
    write(stream);
    return stream.ToArray();
}

static byte[] WriteCsv(Sale sale)
{
    using var text = new StringWriter();
    using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
    {
        csv.Context.TypeConverterCache.AddConverter<OrderId>(new OrderIdCsvConverter());
        csv.WriteRecords([Row.Of(sale)]);
    }

    return Encoding.UTF8.GetBytes(text.ToString());
}

static Sale ReadCsv(byte[] bytes)
{
    using var csv = new CsvReader(new StringReader(Encoding.UTF8.GetString(bytes)), CultureInfo.InvariantCulture);
    csv.Context.TypeConverterCache.AddConverter<OrderId>(new OrderIdCsvConverter());
    return csv.GetRecords<Row>().Single().ToSale();
}

// The texts of the columns, which a database keeps.
static byte[] WriteColumns(Sale sale) => Encoding.UTF8.GetBytes(string.Create(
    CultureInfo.InvariantCulture,
    $"{sale.Id}\n{sale.Shipment.ToName()}\n{sale.Order.ToName()}\n{sale.Price.Amount}\n{sale.Price.Currency}"));

static SqliteConnection Open(byte[] bytes)
{
    var connection = new SqliteConnection("Data Source=:memory:");
    connection.Open();
    connection.Execute("CREATE TABLE \"Row\" (\"Id\", \"Shipment\", \"Order\", \"Amount\", \"Currency\")");
    string[] columns = Encoding.UTF8.GetString(bytes).Split('\n');
    connection.Execute(
        "INSERT INTO \"Row\" VALUES (@a, @b, @c, @d, @e)",
        new { a = columns[0], b = columns[1], c = columns[2], d = columns[3], e = columns[4] });
    return connection;
}

static Sale ReadWithDapper(byte[] bytes)
{
    using SqliteConnection connection = Open(bytes);
    return connection.QuerySingle<Row>("SELECT * FROM \"Row\" WHERE Id = @Id OR Id <> @Id", new { Id = OrderId.None }).ToSale();
}

Sale ReadWithLinq2Db(byte[] bytes)
{
    using SqliteConnection connection = Open(bytes);
    using var database = new DataConnection(new DataOptions()
        .UseConnection(SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft), connection).UseMappingSchema(schema));
    return database.GetTable<Row>().Single().ToSale();
}

internal sealed class Sink : Serilog.Core.ILogEventSink
{
    private readonly StringWriter _text = new();

    public string Text => _text.ToString();

    public void Emit(Serilog.Events.LogEvent logEvent) => new RenderedCompactJsonFormatter().Format(logEvent, _text);
}
