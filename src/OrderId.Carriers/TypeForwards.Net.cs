using System.Runtime.CompilerServices;

// A library compiled against the netstandard2.0 build names the type there when it sets an init-only property. In an application for
// net10.0 it finds this build instead, and the type by way of this line.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
