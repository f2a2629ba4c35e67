using OrderIds.Carriers.Numbers;

namespace OrderIds.Carriers.Tests.Numbers;

/// <summary>Makes numbers that fit a layout.</summary>
internal static class LayoutSamples
{
    public static byte[] Make(NumberLayout layout, Random random)
    {
        byte[] symbols = new byte[layout.Length];
        for (int i = 0; i < symbols.Length; i++)
        {
            byte[] allowed =
                [.. Enumerable.Range(0, Symbol.Count).Where(symbol => layout.Allows(i, symbol)).Select(symbol => (byte)symbol)];
            symbols[i] = allowed[random.Next(allowed.Length)];
        }

        foreach (NumberPart part in layout.Parts.Where(part => part.MustBeKnown))
        {
            while (part.Words!.Find(part.Of(symbols)) is null)
            {
                for (int i = part.Start; i < part.Start + part.Length; i++)
                {
                    byte[] allowed =
                        [.. Enumerable.Range(0, Symbol.Count).Where(symbol => layout.Allows(i, symbol)).Select(symbol => (byte)symbol)];
                    symbols[i] = allowed[random.Next(allowed.Length)];
                }
            }
        }

        int check = layout.ComputeCheck(symbols);
        if (check != Symbol.None)
        {
            symbols[layout.Parts.Single(part => part.Name == "check").Start] = (byte)check;
        }

        return symbols;
    }
}
