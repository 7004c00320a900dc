/// The options of a command: `--port 8080`, `--data DIR`.
struct Arguments {
    private var values: [String: String] = [:]

    /// - Throws: `StartError.usage` for an option that the command does not have.
    init(_ arguments: ArraySlice<String>, options: [String]) throws {
        var rest = arguments
        while let argument = rest.popFirst() {
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            guard let name = parts.first, options.contains(name) else {
                let known = options.isEmpty ? "no options" : options.joined(separator: ", ")
                throw StartError.usage(
                    "unknown option \"\(argument)\"; this command has \(known)")
            }
            guard let value = parts.count > 1 ? parts[1] : rest.popFirst() else {
                throw StartError.usage("the option \(name) wants a value after it")
            }
            values[name] = value
        }
    }

    subscript(name: String) -> String? { values[name] }

    func number(_ name: String) throws -> Int? {
        guard let text = values[name] else { return nil }
        guard let number = Int(text), (0...65_535).contains(number) else {
            throw StartError.usage(
                "the option \(name) wants a number from 0 to 65535, not \"\(text)\"")
        }
        return number
    }
}
