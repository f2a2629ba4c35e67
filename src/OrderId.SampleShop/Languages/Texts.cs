namespace OrderIds.SampleShop;

/// <summary>
/// Identifies the resource with the texts of the pages. Keys are the English texts; <c>Texts.de.resx</c> has the German ones.
/// </summary>
public sealed class Texts;
