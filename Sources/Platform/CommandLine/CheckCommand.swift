import Community
import HTTP

/// `parvis check`: looks at everything that a site stands on, and says what to do about it.
enum CheckCommand {
    /// - Returns: the exit code: 0 if nothing is wrong.
    static func run(_ rest: ArraySlice<String>) throws -> Int32 {
        let arguments = try Arguments(rest, options: ["--config"])
        let file = arguments["--config"] ?? Config.usualFile
        var checkup = Checkup()
        if let config = checkup.configuration(file) {
            checkup.look("port") { try port(of: config) }
            if let resources = checkup.resources(config) { checkup.data(config, resources) }
        }
        return checkup.isWell ? 0 : 1
    }

    private static func port(of config: Config) throws -> String {
        _ = try ServerConfiguration(config).probe()
        return "\(config.port) is free"
    }
}
