namespace OrderIds.SampleShop;

/// <summary>Names the texts of the pages: the keys are the English texts, <c>Texts.de.resx</c> has the German ones.</summary>
public sealed class Texts;
