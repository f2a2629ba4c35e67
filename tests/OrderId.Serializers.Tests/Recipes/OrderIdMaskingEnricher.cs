using OrderIds;
using Serilog.Core;
using Serilog.Data;
using Serilog.Events;

namespace MyShop;

public sealed class OrderIdMaskingEnricher : LogEventPropertyValueRewriter<bool>, ILogEventEnricher
{
    private static readonly OrderIdMatchOptions Options = new() { IncludeUngroupedAmazon = true };

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach ((string name, LogEventPropertyValue value) in logEvent.Properties.ToArray())
        {
            logEvent.AddOrUpdateProperty(new LogEventProperty(name, Visit(false, value)));
        }
    }

    // Keys that are the same when masked are written once.
    protected override LogEventPropertyValue VisitDictionaryValue(bool state, DictionaryValue dictionary) => new DictionaryValue(
        dictionary.Elements
            .Select(pair => KeyValuePair.Create((ScalarValue)Visit(state, pair.Key), Visit(state, pair.Value)))
            .DistinctBy(pair => pair.Key));

    protected override LogEventPropertyValue VisitScalarValue(bool state, ScalarValue scalar)
    {
        string? text = scalar.Value is string or Uri or OrderId ? scalar.Value.ToString() : null, masked = text;
        foreach (OrderIdMatch match in OrderId.EnumerateMatches(text, Options))
        {
            masked = masked!.Replace(text!.Substring(match.Index, match.Length), match.Id.Masked.ToString(), StringComparison.Ordinal);
        }

        return masked == text ? scalar : new ScalarValue(masked);
    }
}
