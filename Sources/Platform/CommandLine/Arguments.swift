/// The options of a command: `--port 8080`, `--data DIR`.
struct Arguments {
    private var values: [String: String] = [:]
    /// What is no option, such as a file.
    private(set) var words: [String] = []

    /// - Parameters:
    ///   - options: those that want a value after them.
    ///   - flags: those that do not.
    ///   - most: how many words may stand beside them.
    /// - Throws: `StartError.usage` for an option that the command does not have.
    init(
        _ arguments: ArraySlice<String>, options: [String], flags: [String] = [],
        words most: Int = 0
    ) throws {
        var rest = arguments
        while let argument = rest.popFirst() {
            if flags.contains(argument) {
                values[argument] = ""
                continue
            }
            if words.count < most, !argument.hasPrefix("-") {
                words.append(argument)
                continue
            }
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            guard let name = parts.first, options.contains(name) else {
                let all = options + flags
                let known = all.isEmpty ? "no options" : all.joined(separator: ", ")
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
