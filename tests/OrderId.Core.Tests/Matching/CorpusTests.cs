namespace OrderIds.Tests.Matching;

/// <summary>Amazon's IDs as they occur, and what looks like them: a sample of our own, and the whole reference data where it is.</summary>
public class CorpusTests
{
    private static readonly string[] Samples =
    [
        "002-1234567-2345678", "026-1234567-3456789", "114-0000001-0000001", "249-7654321-1234567", "305-1112223-3334445",
        "403-9999999-0000000",
        "503-1234567-7654321", "701-2345678-8765432", "902-1111111-2222222", "999-9999999-9999999", "D01-1234567-2345678",
        "S01-7654321-1234567", "P02-1234567-1234567", "B01-1234567-7654321",
    ];

    private static readonly string[] Contexts =
    [
        "@", "Your order @ has shipped.", "orderId=@", "orderId%3D@", "orderId=3D@", "\"@\"", "'@'", "order @\nnext", "order @\r\n",
        "\"order-id\",\"@\",\"sku\"", "order\t@\t1",
        "https://example.com/order?orderId=@&ref=x", "<td>@</td>", "(@)", "#@:", "Bestellnummer:@.",
    ];

    private static readonly string[] Lookalikes =
    [
        "S01-1234567-1234567-R012345", "S01-1234567-1234567-C012345", "000-0000000-0000000", "112-1234567-000001", "112-12345678-1234567",
        "X112-1234567-1234567", "112-12XX567-12345XX",
        "TBA012345678901", "1Z0123456789012345", "9400111206206406260787", "RB123456785GB", "12345678901234567", "GPA.1234-5678-9012-34567",
        "E12-34567-89012", "4111-1111-1111-1111",
        "amzn1.sellerapps.app.g2134566-aaec-55a6-b123-bcb752069ba4",
    ];

    [Fact]
    public void Samples_AreFoundInEveryContext() => AssertFound(Samples);

    [Fact]
    public void Lookalikes_AreNotReported() => AssertNotFound(Lookalikes);

    [SharedFact]
    public void ReferenceIds_AreFoundInEveryContext() =>
        AssertFound(SharedData.ReadLines("corpus", "amazon-ids.txt").Where(line => line.Length > 0).ToArray());

    [SharedFact]
    public void ReferenceLookalikes_AreNotReportedUnlessTheyHaveTheVeryForm()
    {
        string[] values = SharedData.ReadLines("corpus", "lookalikes.csv").Skip(1).Select(line => line.Split(',')[0]).ToArray();
        string[] ofTheVeryForm = values
            .Where(value => OrderId.TryParse(value, out OrderId id) && value.Length == OrderId.GroupedLength && id != OrderId.None)
            .ToArray();

        AssertNotFound(values.Except(ofTheVeryForm).ToArray());

        // Session IDs and one payment reference: by their form, order IDs.
        Assert.Equal(8, ofTheVeryForm.Length);
    }

    [SharedFact]
    public void ReferenceVectors_AreTheFrozenOnes()
    {
        using var document = System.Text.Json.JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(SharedData.Folder!, "vectors", "order-id-v1.json")));
        IEnumerable<string> reference = document.RootElement.EnumerateArray().Select(vector => string.Join(
            ',', new[] { "text", "grouped", "bytes", "uuidV8" }.Select(name => vector.GetProperty(name).GetString())));

        Assert.Equal(
            reference, FrozenVectors.All.Take(120)
                .Select(vector => string.Join(',', vector.Text, vector.Grouped, vector.Bytes, vector.Uuid)));
    }

    private static void AssertFound(string[] ids)
    {
        Assert.NotEmpty(ids);
        foreach (string id in ids)
        {
            foreach (string hyphen in new[] { "-", "\u2011", "\u2010", "\u2013" })
            {
                string typeset = id.Replace("-", hyphen, StringComparison.Ordinal);
                foreach (string context in Contexts)
                {
                    string text = context.Replace("@", typeset, StringComparison.Ordinal);
                    OrderIdMatch match = Assert.Single(Found.In(text));
                    Assert.Equal((id, typeset), (match.Id.ToString("D"), text.Substring(match.Index, match.Length)));
                }
            }
        }
    }

    private static void AssertNotFound(string[] lookalikes)
    {
        Assert.NotEmpty(lookalikes);
        foreach (string lookalike in lookalikes)
        {
            foreach (string context in Contexts)
            {
                Assert.Empty(Found.In(context.Replace("@", lookalike, StringComparison.Ordinal)));
            }
        }
    }
}
