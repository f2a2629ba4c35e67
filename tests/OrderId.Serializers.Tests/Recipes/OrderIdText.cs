using OrderIds;

namespace MyShop;

public static class OrderIdText
{
    public static string Write(OrderId id) => id.ToString();

    public static OrderId Read(string text) => OrderId.Parse(text);
}
