using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace OrderIds.EntityFrameworkCore.Mapping;

/// <summary>
/// Translates <see cref="OrderId.ToString()"/> of an ID in a column that holds IDs as text. The provider translates what follows, as in
/// <c>order.Id.ToString().StartsWith("0VR")</c>, like for any other text.
/// </summary>
internal sealed class OrderIdTextTranslator(ISqlExpressionFactory sql, IRelationalTypeMappingSource mappings) : IMethodCallTranslator
{
    // A function without a name is a pair of parentheses: the column as it is, which an index serves, with the type of a text.
    private const string Parentheses = "";

    // Of any length: a pattern shorter than an ID must not be filled up with spaces.
    private readonly RelationalTypeMapping? _text = mappings.FindMapping(typeof(string), storeTypeName: null, unicode: false);

    public SqlExpression? Translate(
        SqlExpression? instance, MethodInfo method, IReadOnlyList<SqlExpression> arguments,
        IDiagnosticsLogger<DbLoggerCategory.Query> logger)
    {
        if (method.Name != nameof(ToString) || arguments.Count > 0 || instance?.TypeMapping?.Converter is not OrderIdToStringConverter
            || (Nullable.GetUnderlyingType(instance.Type) ?? instance.Type) != typeof(OrderId))
        {
            return null;
        }

        SqlExpression text = sql.Function(
            Parentheses, [instance], nullable: true, argumentsPropagateNullability: [true], typeof(string), _text);

        // As in .NET, where the text of a nullable ID without a value is empty.
        return instance is ColumnExpression { IsNullable: false }
            ? text
            : sql.Coalesce(text, sql.Constant(string.Empty, _text), _text);
    }
}
