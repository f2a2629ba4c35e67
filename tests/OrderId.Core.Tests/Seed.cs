namespace OrderIds.Tests;

/// <summary>A seed for what a property draws by itself.</summary>
public readonly record struct Seed(int Value)
{
    public Random ToRandom() => new(Value);
}
