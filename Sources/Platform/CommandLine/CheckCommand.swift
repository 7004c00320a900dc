/// `parvis check`
enum CheckCommand {
    static func run(_ rest: ArraySlice<String>) throws -> Int32 {
        _ = try Arguments(rest, options: ["--config"])
        return 0
    }
}
