using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OrderIds.AspNetCore.Problems;

/// <summary>Reads order IDs for controllers, with a message that does not repeat the input.</summary>
internal sealed class OrderIdModelBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        string name = bindingContext.ModelName;
        ValueProviderResult value = bindingContext.ValueProvider.GetValue(name);
        if (value == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(name, value);
        OrderIdValidation validation = OrderId.Validate(value.FirstValue);
        if (validation.IsValid)
        {
            bindingContext.Result = ModelBindingResult.Success(validation.Id);
        }
        else if (validation.Error == OrderIdError.Empty && bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(name, validation.Message);
            OrderIdProblems.Add(bindingContext.HttpContext, new OrderIdProblem(name, validation));
        }

        return Task.CompletedTask;
    }
}
