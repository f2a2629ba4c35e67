using Microsoft.Extensions.Options;

namespace OrderIds.Hosting.Sealing;

/// <summary>Validates that slots are in their range, paths are not empty, there is a key for new IDs, and no slot has two keys.</summary>
internal sealed class OrderIdSealingOptionsValidator : IValidateOptions<OrderIdSealingOptions>
{
    public ValidateOptionsResult Validate(string? name, OrderIdSealingOptions options)
    {
        string[] failures = [.. Failures(options).Select(failure => HostingMessages.In(name, failure))];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(OrderIdSealingOptions options)
    {
        int[] slots = options.KeySlots();
        if (slots.Length == 0)
        {
            yield return HostingMessages.NoKey;
        }

        foreach (int slot in slots.Where(slot => slot is < 0 or > 7))
        {
            yield return HostingMessages.KeySlotOutOfRange(slot);
        }

        foreach (int slot in options.KeyFiles.Where(file => string.IsNullOrEmpty(file.Value)).Select(file => file.Key))
        {
            yield return HostingMessages.NoPath(slot);
        }

        foreach (int slot in options.KeyFiles.Keys.Intersect(options.KeyReaders.Keys))
        {
            yield return HostingMessages.TwoKeys(slot);
        }

        if (options.KeySlot is { } current ? slots.Length > 0 && !slots.Contains(current) : slots.Length > 1)
        {
            yield return HostingMessages.NoKeyForNewIds(slots, options.KeySlot);
        }

        if (options.Tolerance < TimeSpan.Zero)
        {
            yield return HostingMessages.ToleranceOutOfRange;
        }
    }
}
