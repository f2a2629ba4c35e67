namespace OrderIds.Tool.Labels;

/// <summary>Represents a black rectangle in a picture, in units of the picture.</summary>
internal readonly record struct Rectangle(int X, int Y, int Width, int Height);
