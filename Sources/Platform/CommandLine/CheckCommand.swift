/// `parvis check`: looks at everything that a site stands on, and says what to do about it.
enum CheckCommand {
    /// - Returns: the exit code: 0 if nothing is wrong.
    static func run(_ rest: ArraySlice<String>) throws -> Int32 {
        let arguments = try Arguments(rest, options: ["--config"])
        var checkup = Checkup()
        if let config = checkup.configuration(arguments["--config"]) {
            if let resources = checkup.resources(config) {
                checkup.port(config, resources)
                checkup.data(config, resources)
                checkup.mail(resources)
                checkup.scanner(resources)
                checkup.fence(resources)
            }
        }
        return checkup.isWell ? 0 : 1
    }
}
