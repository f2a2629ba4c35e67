#nullable disable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization;
using System.Text;
using System.Xml;
using System.Xml.Schema;
using System.Xml.Serialization;
using OrderIds;
using OrderIds.Tracking;

namespace MyShop
{
    /// <summary>What is written as XML: a value of each type, and of its nullable form.</summary>
    public class XmlSale
    {
        public OrderId Id { get; set; }

        public OrderId? Gift { get; set; }

        public List<OrderId> Related { get; set; }

        public ShipmentStatus Shipment { get; set; }

        public ShipmentStatus? Return { get; set; }

        public OrderStatus Order { get; set; }

        public OrderStatus? Earlier { get; set; }

        public CurrencyAmount Price { get; set; }

        public CurrencyAmount? Discount { get; set; }

        public override string ToString() => string.Join(
            " ", Id, Gift, string.Join(",", Related), Shipment, Return, Order, Earlier, Price, Discount);
    }

    /// <summary>XmlSerializer and DataContractSerializer. Ends with an exception where a value is lost.</summary>
    public static class XmlChecks
    {
        private static readonly XmlSerializer Serializer = new XmlSerializer(typeof(XmlSale));

        private static readonly DataContractSerializer Contract = new DataContractSerializer(typeof(XmlSale));

        private static readonly string[][] Typos =
        {
            new[] { "0VRKB3Z0004T0008P", "0VRKB3Z0004T0008Q" }, new[] { "11439416898772232", "1143941689877223U" },
            new[] { "5HZVVD37T4GT484SX", "5HZVVD37T4GT484SY" }, new[] { "0VRKB3Z0004T0008P", "" }, new[] { "Delivered", "Delivexed" },
            new[] { "Delivered", "200" }, new[] { "Returning", "Returnixg" }, new[] { "PartiallyShipped", "PartiallyShippex" },
            new[] { "Confirmed", "Confirmex" }, new[] { "Confirmed", "200" }, new[] { "EUR", "E1R" }, new[] { "USD", "U1D" },
            new[] { "29.99", "1,000" },
        };

        public static void Run()
        {
            Check("XmlSerializer", sale => Write(stream => Serializer.Serialize(stream, sale)), Read);
            Check("DataContractSerializer", sale => Write(stream => Contract.WriteObject(stream, sale)), ReadContract);
            Validate();
            Console.WriteLine("all checks of XML passed on " + Environment.Version);
        }

        private static void Check(string name, Func<XmlSale, string> write, Func<string, XmlSale> read)
        {
            var some = new XmlSale
            {
                Id = OrderId.Parse("0VRKB3Z0004T0008P"), Gift = OrderId.Parse("11439416898772232"),
                Related = new List<OrderId> { OrderId.Parse("5HZVVD37T4GT484SX"), OrderId.None }, Shipment = ShipmentStatus.Delivered,
                Return = ShipmentStatus.Returning, Order = OrderStatus.PartiallyShipped, Earlier = OrderStatus.Confirmed,
                Price = new CurrencyAmount(29.99m, "EUR"), Discount = new CurrencyAmount(-5.25m, "USD"),
            };
            string xml = write(some);
            Require(name + " reads what it wrote", read(xml).ToString() == some.ToString());
            var none = new XmlSale { Related = new List<OrderId>() };
            string written = write(none);
            Require(
                name + " keeps None and null",
                read(written).ToString() == none.ToString() && written.Contains("00000000000000000"));
            foreach (string[] typo in Typos)
            {
                Require(name + " writes " + typo[0], xml.Contains(typo[0]));
                Require(name + " refuses '" + typo[1] + "'", IsRefused(() => read(xml.Replace(typo[0], typo[1])), typo[1]));
            }
        }

        private static void Validate()
        {
            var schemas = new XmlSchemaSet();
            XmlQualifiedName id = OrderId.AddSchema(schemas), amount = CurrencyAmount.AddSchema(schemas);
            string root = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:o='" + id.Namespace + "'>"
                + "<xs:import namespace='" + id.Namespace + "'/><xs:element name='Id' type='o:" + id.Name + "'/>"
                + "<xs:element name='Price' type='o:" + amount.Name + "'/></xs:schema>";
            schemas.Add(null, XmlReader.Create(new StringReader(root)));
            schemas.Compile();
            Require("the schema accepts an ID", Errors(schemas, "<Id>0VRKB3Z0004T0008P</Id>") == 0);
            Require("the schema accepts an amount", Errors(schemas, "<Price currency='EUR'>29.99</Price>") == 0);
            Require("the schema refuses 16 characters", Errors(schemas, "<Id>0VRKB3Z0004T0008</Id>") > 0);
            Require("the schema refuses no currency", Errors(schemas, "<Price>29.99</Price>") > 0);
        }

        private static int Errors(XmlSchemaSet schemas, string xml)
        {
            int errors = 0;
            var document = new XmlDocument { Schemas = schemas };
            document.LoadXml(xml);
            document.Validate((_, error) => errors++);
            return errors;
        }

        private static string Write(Action<Stream> write)
        {
            using (var stream = new MemoryStream())
            {
                write(stream);
                return Encoding.UTF8.GetString(stream.ToArray());
            }
        }

        private static XmlSale Read(string xml) => (XmlSale)Serializer.Deserialize(new StringReader(xml));

        private static XmlSale ReadContract(string xml) => (XmlSale)Contract.ReadObject(XmlReader.Create(new StringReader(xml)));

        /// <summary>An error, and one that does not repeat the ID.</summary>
        private static bool IsRefused(Action read, string typo)
        {
            try
            {
                read();
                return false;
            }
            catch (Exception exception)
                when (exception is InvalidOperationException || exception is SerializationException || exception is FormatException)
            {
                return typo.Length != OrderId.Length || !exception.ToString().Contains(typo);
            }
        }

        private static void Require(string what, bool holds)
        {
            if (!holds)
            {
                throw new InvalidOperationException("Failed: " + what + ".");
            }
        }
    }
}
