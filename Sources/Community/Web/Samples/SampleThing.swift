/// Makes a thing that addresses name: it stands for `:id` at its path, and below it.
package struct SampleThing: Declaration {
    package static let noun = "sample of a thing"

    package let name: String
    let make: @Sendable (SampleStage) throws -> String

    package init<P: NamingPath>(
        _ path: P, make: @escaping @Sendable (SampleStage) throws -> P.Name
    ) where P.Name: CustomStringConvertible {
        name = path.pattern.text
        self.make = { try make($0).description }
    }

    /// Whether it is named by the addresses of a route.
    package func stands(in pattern: PathPattern) -> Bool {
        pattern.text == name || pattern.text.hasPrefix(name + "/")
    }
}
