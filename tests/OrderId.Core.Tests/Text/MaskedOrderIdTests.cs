using System.Text.Json;

namespace OrderIds.Tests.Text;

/// <summary>A masked ID gives nothing away, whatever writes it.</summary>
public class MaskedOrderIdTests
{
    private const string Text = "***-*******-***008P";

    private static readonly OrderId Id = OrderId.Parse(OrderId.Example);

    [Fact]
    public void Masked_InEverySink_IsMasked()
    {
        MaskedOrderId masked = Id.Masked;

        Assert.Equal(Text, masked.ToString());
        Assert.Equal(Text, $"{masked:N}");
        Assert.Equal(Text, string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0:D}", masked));
        Assert.Equal($"\"{Text}\"", JsonSerializer.Serialize(masked));
        Assert.Equal($"{{\"Id\":\"{Text}\"}}", JsonSerializer.Serialize(new { Id = masked }));
        Assert.Equal(
            [(nameof(MaskedOrderId.Text), (object?)Text)],
            typeof(MaskedOrderId).GetProperties().Select(property => (property.Name, property.GetValue(masked))));
    }

    [Fact]
    public void Masked_OfNoneAndDefault_AreEqual()
    {
        Assert.Equal(OrderId.None.Masked, default);
        Assert.Equal(OrderId.None.Masked.GetHashCode(), default(MaskedOrderId).GetHashCode());
        Assert.True(OrderId.None.Masked == default);
        Assert.True(Id.Masked != default);
    }

    [Fact]
    public void Masked_FromJson_Throws() => Assert.Contains(
        "A masked order ID cannot be read",
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<MaskedOrderId>($"\"{Text}\"")).Message,
        StringComparison.Ordinal);
}
