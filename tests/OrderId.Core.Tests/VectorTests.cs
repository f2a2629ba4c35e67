using System.Globalization;

namespace OrderIds.Tests;

/// <summary>The frozen vectors of wire format 1: they are added to, never edited.</summary>
public class VectorTests
{
    public static IEnumerable<object[]> Vectors => FrozenVectors.All.Select(vector => new object[] { vector });

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Create_GivesTheFrozenForms(FrozenVector vector)
    {
        OrderId id = OrderId.Create(vector.Timestamp, vector.Node, vector.Sequence);

        Assert.Equal(vector.Text, id.ToString());
        Assert.Equal(vector.Grouped, id.ToString("D"));
        Assert.Equal(vector.Bytes, Convert.ToHexString(id.ToByteArray()).ToLowerInvariant());
        Assert.Equal(vector.Uuid, id.ToGuid().ToString("D", CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void EveryFrozenForm_ReadsBack(FrozenVector vector)
    {
        OrderId id = OrderId.Create(vector.Timestamp, vector.Node, vector.Sequence);

        Assert.Equal(id, OrderId.Parse(vector.Text));
        Assert.Equal(id, OrderId.Parse(vector.Grouped));
        Assert.Equal(id, OrderId.FromBytes(Convert.FromHexString(vector.Bytes)));
        Assert.Equal(id, OrderId.FromGuid(Guid.Parse(vector.Uuid)));
        Assert.Equal((vector.Timestamp, vector.Node, vector.Sequence, OrderIdKind.Sortable), (id.Timestamp, id.Node, id.Sequence, id.Kind));
    }
}
