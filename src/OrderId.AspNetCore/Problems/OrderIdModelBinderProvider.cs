using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace OrderIds.AspNetCore.Problems;

/// <summary>Provides <see cref="OrderIdModelBinder"/>.</summary>
internal sealed class OrderIdModelBinderProvider : IModelBinderProvider
{
    /// <summary>
    /// Inserts the provider before the framework's provider for simple types, which would repeat the input, and after those for bodies and
    /// headers.
    /// </summary>
    public static void AddTo(MvcOptions options)
    {
        IList<IModelBinderProvider> providers = options.ModelBinderProviders;
        int place = providers.TakeWhile(provider => provider is not (TryParseModelBinderProvider or SimpleTypeModelBinderProvider)).Count();
        providers.Insert(place, new OrderIdModelBinderProvider());
    }

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(OrderId) ? new OrderIdModelBinder() : null;
}
