import Community
import Content
import HTTP

/// `parvis serve`
enum ServeCommand {
    static func run(_ rest: ArraySlice<String>) throws {
        let arguments = try Arguments(rest, options: ["--config"])
        let config = try Config(file: arguments["--config"] ?? Resources.configuration())
        let folder = try SiteFolder(config)
        guard try folder.hasSite else { throw StartError.noSite(config.data) }
        Signals.block()
        let site = try folder.open(try SiteOptions(config))
        let running = try RunningSite(site, ServerConfiguration(config))
        Program.say("Parvis serves \(config.address) on port \(running.port)")
        Signals.waitForStop()
        running.stop()
    }
}

extension SiteOptions {
    init(_ config: Config) throws {
        self.init(
            address: config.address, name: config.name, locale: config.locale, data: config.data,
            resources: try Resources.folder(named: config.resources),
            fileLimit: config.largestFile << 20,
            uploadLimit: config.largestUpload << 20,
            allowance: Double(config.allowance) / 100)
        personLimit = config.filesOfPerson << 20
        spaceLimit = config.filesOfSpace << 20
        keeping = Keeping(
            audit: config.auditMonths, networks: config.networkMonths, mails: config.mailDays)
        mail = try config.mail.options()
        backup = try config.backup.options()
        scanner = try config.scanner()
        readsUnfenced = config.documentsWithoutLandlock == "read"
        if config.pagesOfOthers > 0 { web = WebOptions(rate: Double(config.pagesOfOthers)) }
    }
}

extension ServerConfiguration {
    init(_ config: Config) {
        self.init()
        addresses = config.listen
        port = config.port
        trustedProxies = config.trustedProxies
        limits.connections = config.connections
        limits.connectionsPerAddress = config.connectionsPerAddress
        if config.pageWorkers > 0 { threads.page = config.pageWorkers }
    }
}
