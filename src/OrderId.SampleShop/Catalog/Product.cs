namespace OrderIds.SampleShop;

/// <summary>Something to buy.</summary>
/// <param name="Sku">The article number.</param>
/// <param name="Name">The name in English; the pages translate it.</param>
/// <param name="Price">The price of one, in the shop's currency.</param>
/// <param name="Picture">The picture, in <c>wwwroot/products</c>.</param>
public sealed record Product(string Sku, string Name, decimal Price, string Picture);
