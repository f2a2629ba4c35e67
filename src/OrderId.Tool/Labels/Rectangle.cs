namespace OrderIds.Tool.Labels;

/// <summary>A black rectangle of a picture, in its units.</summary>
internal readonly record struct Rectangle(int X, int Y, int Width, int Height);
