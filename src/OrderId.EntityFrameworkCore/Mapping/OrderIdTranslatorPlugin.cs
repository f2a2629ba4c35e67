using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace OrderIds.EntityFrameworkCore.Mapping;

/// <summary>Adds <see cref="OrderIdTextTranslator"/> to the translators of a context.</summary>
internal sealed class OrderIdTranslatorPlugin(ISqlExpressionFactory sql, IRelationalTypeMappingSource mappings)
    : IMethodCallTranslatorPlugin
{
    public IEnumerable<IMethodCallTranslator> Translators { get; } = [new OrderIdTextTranslator(sql, mappings)];
}
