#nullable disable
using System;
using System.Buffers;
using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Reflection;
using System.Text;
using Dapper;
using MessagePack;
using MessagePack.Resolvers;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using OrderIds;
using OrderIds.Dapper;
using OrderIds.MessagePack;
using OrderIds.MongoDB;

namespace MyShop
{
    /// <summary>
    /// What a library that reads and writes IDs gives for a valid one, an invalid one and None. Fails where an ID is lost.
    /// </summary>
    public static class Packages
    {
        private const string Valid = "0VRKB3Z0004T0008P", Invalid = "0VRKB3Z0004T0008Q", None = "00000000000000000";

        private static readonly MessagePackSerializerOptions Resolved = MessagePackSerializerOptions.Standard.WithResolver(
            CompositeResolver.Create(OrderIdResolver.Instance, ContractlessStandardResolver.Instance));

        private static readonly MessagePackHubProtocol Hub =
            new MessagePackHubProtocol(Options.Create(new MessagePackHubProtocolOptions { SerializerOptions = Resolved }));

        public static void Run()
        {
            OrderIdTypeHandler.Register();
            OrderIdBson.Register();
            Show("Dapper", typeof(SqlMapper), WriteParameter, ReadColumn);
            Show("MongoDB.Bson", typeof(BsonSerializer), row => row.ToBson(), bytes => BsonSerializer.Deserialize<Row>(bytes));
            Show(
                "MessagePack", typeof(MessagePackSerializer), row => MessagePackSerializer.Serialize(row, Resolved),
                bytes => MessagePackSerializer.Deserialize<Row>(bytes, Resolved));
            Show(
                "SignalR with MessagePack", typeof(MessagePackHubProtocol),
                row => Hub.GetMessageBytes(new InvocationMessage("Place", new object[] { row })).ToArray(), ReadMessage);
            Show("configuration binder", typeof(ConfigurationBinder), WriteText, ReadByReflection);
            Show("configuration binder, source generator", typeof(ConfigurationBinder), WriteText, ReadGenerated);
        }

        private static void Show(string name, Type type, Func<Row, byte[]> write, Func<byte[], Row> read)
        {
            string[] results = { Keep(Valid, write, read), Refuse(write, read), Keep(None, write, read) };
            string version = type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>().InformationalVersion.Split('+')[0];
            Console.WriteLine(Matrix.Row(name + " " + version, results));
        }

        private static string Keep(string text, Func<Row, byte[]> write, Func<byte[], Row> read)
        {
            OrderId id = OrderId.Parse(text);
            byte[] written = write(new Row { Number = id });
            return Text(written).Contains(text) && read(written).Number == id
                ? "kept"
                : throw new InvalidOperationException("An ID was lost.");
        }

        private static string Refuse(Func<Row, byte[]> write, Func<byte[], Row> read)
        {
            byte[] written = Bytes(Text(write(new Row { Number = OrderId.Parse(Valid) })).Replace(Valid, Invalid));
            try
            {
                read(written);
            }
            catch (Exception exception)
            {
                return exception.GetType().Name;
            }

            throw new InvalidOperationException("An invalid ID was read.");
        }

        private static byte[] WriteText(Row row) => Bytes(row.Number.ToString());

        private static byte[] WriteParameter(Row row)
        {
            var parameter = new Parameter();
            ((SqlMapper.ITypeHandler)new OrderIdTypeHandler()).SetValue(parameter, row.Number);
            return Bytes((string)parameter.Value);
        }

        private static Row ReadColumn(byte[] bytes)
        {
            using (var table = new DataTable())
            {
                table.Columns.Add(nameof(Row.Number), typeof(string));
                table.Rows.Add(Text(bytes));
                return table.CreateDataReader().Parse<Row>().Single();
            }
        }

        private static Row ReadMessage(byte[] bytes)
        {
            var sequence = new ReadOnlySequence<byte>(bytes);
            Hub.TryParseMessage(ref sequence, new Binder(), out HubMessage message);
            (message as InvocationBindingFailureMessage)?.BindingFailure.Throw();
            return (Row)((InvocationMessage)message).Arguments[0];
        }

        // As a delegate: the source generator replaces calls only.
        private static Row ReadByReflection(byte[] bytes)
        {
            Func<IConfiguration, Type, object> get = ConfigurationBinder.Get;
            return (Row)get(Configuration(bytes), typeof(Row));
        }

        // With the line that the page of serialisers gives.
        private static Row ReadGenerated(byte[] bytes)
        {
            var row = new Row();
            IConfiguration configuration = Configuration(bytes);
            configuration.Bind(row);
            row.Number = OrderId.Parse(configuration["Number"]);
            return row;
        }

        private static IConfiguration Configuration(byte[] bytes) => new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string> { [nameof(Row.Number)] = Text(bytes) }).Build();

        private static string Text(byte[] bytes) => Encoding.GetEncoding(28591).GetString(bytes);

        private static byte[] Bytes(string text) => Encoding.GetEncoding(28591).GetBytes(text);

        public class Row
        {
            public OrderId Number { get; set; }
        }

        private sealed class Binder : IInvocationBinder
        {
            public Type GetReturnType(string invocationId) => typeof(Row);

            public IReadOnlyList<Type> GetParameterTypes(string methodName) => new[] { typeof(Row) };

            public Type GetStreamItemType(string streamId) => typeof(Row);
        }

        private sealed class Parameter : IDbDataParameter
        {
            public DbType DbType { get; set; }

            public ParameterDirection Direction { get; set; }

            public bool IsNullable => false;

            public string ParameterName { get; set; }

            public string SourceColumn { get; set; }

            public DataRowVersion SourceVersion { get; set; }

            public object Value { get; set; }

            public byte Precision { get; set; }

            public byte Scale { get; set; }

            public int Size { get; set; }
        }
    }
}
