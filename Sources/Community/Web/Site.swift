package import HTTP
import Markup
package import Security
package import Storage

/// One running site: its features, its database and files, its texts and templates.
package final class Site: Sendable {
    package let options: SiteOptions
    package let features: [Feature]
    /// What the features add beside their routes and pages.
    package let declarations: Declarations
    package let database: DatabasePool
    package let files: FileStore
    let resources: SiteResources
    package let hub = EventHub()
    package let hasher: PasswordHasher
    package let signer: Signer
    package let mailSeal: MailSeal
    let keys: [[UInt8]]
    package let clock: Clock
    package let log: Log
    package let deferredWrites = DeferredWrites()
    package let ending = Ending()
    package let denials: DenialLog
    package let cookies: SiteCookies
    package let auditTeller: AuditTeller
    let pageCache = PageCache()
    let keptValues = KeptValues()
    let allowances: AllowanceBook
    let senders = KnownSenders()
    let streams = StreamPlaces()
    let routes: [Route]
    let router: Router
    let navigation: Navigation
    let crossSite: CrossSite
    let refusals: RefusalPages

    /// Composes a site. The same function serves the program and the tests.
    /// - Parameter resources: those of these features; nil to read them from the options' folder.
    /// - Throws: what is wrong with a feature, a template, a catalogue or the data folder.
    package init(
        _ options: SiteOptions, features: [Feature], resources: SiteResources? = nil,
        database: DatabasePool, files: FileStore, keys: [[UInt8]],
        witness: AuditWitness = .none, hashing: PasswordCost = .standard, clock: Clock = .system,
        log: Log = .standardError
    ) throws {
        (self.options, self.features) = (options, features)
        (self.database, self.files, self.keys) = (database, files, keys)
        (self.clock, self.log) = (clock, log)
        database.listen { [hub] in hub.hear($0) }
        hasher = PasswordHasher(cost: hashing)
        allowances = AllowanceBook(scale: options.allowance)
        signer = try Signer(keys: keys)
        mailSeal = try MailSeal(keys: keys)
        denials = DenialLog(signer)
        auditTeller = AuditTeller(witness, signer, clock, log)
        declarations = try Declarations(of: features)
        navigation = try Navigation(declarations.all())
        cookies = SiteCookies(isSecure: options.isSecure)
        crossSite = CrossSite(signer: signer, address: options.address)
        routes = features.flatMap { feature in feature.routes.map { $0.of(feature) } }
        router = try Router(routes)
        self.resources =
            try resources ?? SiteResources(folder: options.resources, features: features)
        refusals = try RefusalPages(options, self.resources, declarations)
        try checkModules()
        try checkSettings()
        for start in declarations.all(SiteStart.self) { try start.run(self) }
    }

    /// The migrations of every feature, in order.
    package static func migrations(_ features: [Feature]) -> [Migration] {
        features.flatMap(\.migrations)
    }

    package var catalogues: Catalogues { resources.catalogues }
    var statics: StaticFiles { resources.statics }

    /// The address of a stylesheet that a part of a page brings along where it stands, so that
    /// pages without it do not load it: `<link rel="stylesheet" href="{{styleAddress}}">`.
    package func asset(_ name: String) -> String { statics.address(name) }

    func network(of peer: String) -> String {
        NetworkPrefix(address: peer)?.text ?? "local"
    }

    /// Keeps small secrets of a feature unreadable in the database: whoever copies the database
    /// copies no key to it.
    /// - Parameter purpose: one use; what is closed for another cannot be opened.
    package func secretBox(for purpose: String) throws -> SecretBox {
        try SecretBox(siteKeys: keys, purpose: purpose)
    }
}
