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
    package let catalogues: Catalogues
    package let hub = EventHub()
    package let hasher: PasswordHasher
    package let signer: Signer
    package let clock: Clock
    package let log: Log
    package let deferredWrites = DeferredWrites()
    package let denials = DenialLog()
    package let cookies: SiteCookies
    let pageCache = PageCache()
    let routes: [Route]
    let router: Router
    let navigation: Navigation
    let statics: StaticFiles
    let crossSite: CrossSite
    let refusals: RefusalPages
    private let french: Templates<Frame>
    private let english: Templates<Frame>

    /// Composes a site. The same function serves the program and the tests.
    /// - Throws: what is wrong with a feature, a template, a catalogue or the data folder.
    package init(
        _ options: SiteOptions, features: [Feature], database: DatabasePool, files: FileStore,
        keys: [[UInt8]], hashing: PasswordCost = .standard, clock: Clock = .system,
        log: Log = .standardError
    ) throws {
        self.options = options
        self.features = features
        self.database = database
        self.files = files
        self.clock = clock
        self.log = log
        database.listen { [hub] in hub.hear($0) }
        hasher = PasswordHasher(cost: hashing)
        signer = try Signer(keys: keys)
        declarations = try Declarations(of: features)
        navigation = try Navigation(declarations.all())
        catalogues = try Catalogues(folder: options.resources + "/config/locales")
        statics = try StaticFiles(folder: options.resources + "/Static")
        cookies = SiteCookies(isSecure: options.isSecure)
        crossSite = CrossSite(signer: signer, address: options.address)
        routes = features.flatMap(\.routes)
        router = try Router(routes)
        french = try Self.templates("fr", features, options, catalogues)
        english = try Self.templates("en", features, options, catalogues)
        refusals = try RefusalPages(
            options, statics: statics, templates: ["fr": french, "en": english],
            catalogues: catalogues)
        for start in declarations.all(SiteStart.self) { try start.run(self) }
    }

    /// The migrations of every feature, in order.
    package static func migrations(_ features: [Feature]) -> [Migration] {
        features.flatMap(\.migrations)
    }

    /// The fields of pages and of their frame that no template uses, so that a test can look.
    package var unusedFields: [String] { french.unusedFields }

    func templates(_ locale: String) -> Templates<Frame> {
        locale == "en" ? english : french
    }

    func network(of peer: String) -> String {
        NetworkPrefix(address: peer)?.text ?? "local"
    }

    private static func templates(
        _ locale: String, _ features: [Feature], _ options: SiteOptions, _ catalogues: Catalogues
    ) throws -> Templates<Frame> {
        var templates = try Templates(
            folder: options.resources + "/Templates", frame: Frame.self,
            constants: catalogues.constants(locale))
        for page in features.flatMap(\.pages) { try bind(page, in: &templates) }
        return templates
    }

    private static func bind<P: Page>(
        _ page: P.Type, in templates: inout Templates<Frame>
    ) throws {
        try templates.bind(page)
    }
}
