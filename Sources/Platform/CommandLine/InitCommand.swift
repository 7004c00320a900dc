/// `parvis init`
enum InitCommand {
    static func run(_ rest: ArraySlice<String>) throws {
        _ = try Arguments(rest, options: ["--config"])
    }
}
