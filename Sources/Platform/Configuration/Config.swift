import Community
package import Foundation
import Security
import Storage

/// The configuration of a site, decoded once at the start. Every key is explained in
/// `config/parvis.json5`.
package struct Config: Equatable, Sendable {
    package var address: String
    package var name: String
    package var locale: String
    package var data: String
    /// The folder of templates, texts and what is served as it is; empty for the usual places.
    package var resources: String
    package var database: String
    package var databasePasswordFile: String
    package var databaseReplicas: [String]
    package var listen: [String]
    package var port: Int
    package var trustedProxies: [String]
    package var largestFile: Int
    package var largestUpload: Int
    /// The files of one person in all, in MiB.
    package var filesOfPerson: Int
    /// The files of one space in all, in MiB.
    package var filesOfSpace: Int
    /// The scanner for viruses; empty for none.
    package var clamd: String
    /// What becomes of documents where the kernel has no Landlock: `refuse` or `read`.
    package var documentsWithoutLandlock: String
    /// Pages of other sites that are asked for in one second, at most; 0 for none ever.
    package var pagesOfOthers: Int
    package var connections: Int
    package var connectionsPerAddress: Int
    package var allowance: Int
    package var pageWorkers: Int
    package var keyFile: String
    package var formerKeyFile: String
    package var auditMonths: Int
    package var networkMonths: Int
    package var mailDays: Int
    package var mail: MailConfig
    package var backup: BackupConfig

    /// - Throws: `ConfigError`, which names the key and says what to write.
    package init(file: String) throws {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ConfigError.absent(file: file)
        }
        try self.init(json5: data, file: file)
    }

    package init(json5: Data, file: String = "the configuration") throws {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        let values: [String: ConfigValue]
        do {
            values = try decoder.decode([String: ConfigValue].self, from: json5)
        } catch {
            throw ConfigError.unreadable(file: file, why: Self.reason(error))
        }
        var reader = ConfigReader(values)
        try self.init(&reader)
        try reader.finish()
        try check()
    }

    private init(_ reader: inout ConfigReader) throws(ConfigError) {
        address = try reader.text("address", example: "\"https://parvis.example.org\"")
        name = try reader.text("name", default: "Parvis")
        locale = try reader.text("locale", default: "fr")
        data = try reader.text("data", example: "\"/var/lib/parvis\"")
        resources = try reader.text("resources", default: "")
        database = try reader.text("database", default: "")
        databasePasswordFile = try reader.text("databasePasswordFile", default: "")
        databaseReplicas = try reader.texts("databaseReplicas", default: [])
        listen = try reader.texts("listen", default: ["127.0.0.1", "::1"])
        port = try reader.number("port", default: 8080, in: 0...65_535)
        trustedProxies = try reader.texts("trustedProxies", default: ["127.0.0.1", "::1"])
        largestFile = try reader.number("largestFile", default: 2048, in: 1...65_536)
        largestUpload = try reader.number("largestUpload", default: 4096, in: 1...131_072)
        filesOfPerson = try reader.number("filesOfPerson", default: 10_240, in: 1...10_485_760)
        filesOfSpace = try reader.number("filesOfSpace", default: 102_400, in: 1...104_857_600)
        clamd = try reader.text("clamd", default: "")
        documentsWithoutLandlock = try reader.text("documentsWithoutLandlock", default: "refuse")
        pagesOfOthers = try reader.number(
            "pagesOfOthers", default: 1, in: 0...WebOptions.mostPerSecond)
        connections = try reader.number("connections", default: 12_000, in: 10...1_000_000)
        connectionsPerAddress = try reader.number(
            "connectionsPerAddress", default: 64, in: 1...1_000_000)
        allowance = try reader.number("allowance", default: 100, in: 10...1_000_000)
        pageWorkers = try reader.number("pageWorkers", default: 0, in: 0...256)
        keyFile = try reader.text("keyFile", default: "")
        formerKeyFile = try reader.text("formerKeyFile", default: "")
        auditMonths = try reader.number("auditMonths", default: 12, in: 6...36)
        networkMonths = try reader.number("networkMonths", default: 3, in: 1...12)
        mailDays = try reader.number("mailDays", default: 30, in: 15...366)
        (mail, backup) = (try MailConfig(&reader), try BackupConfig(&reader))
    }

    private func check() throws(ConfigError) {
        guard let host = Self.host(of: address) else {
            throw wrongAddress("https:// and a host, without a path or a final slash")
        }
        // Over plain HTTP no cookie is bound to the host, and passwords can be read on the way.
        if !address.hasPrefix("https://") {
            guard SiteOptions.loopback.contains(host) else {
                throw wrongAddress("https://, or http:// on this machine alone")
            }
            if let open = listen.first(where: { !Self.isLoopback($0) }) {
                throw .outOfRange(
                    key: "listen", value: "\"\(open)\"",
                    wanted: "this machine alone, \"127.0.0.1\" or \"::1\", while the address is "
                        + "\"\(address)\"; others need https:// and a TLS proxy")
            }
        }
        guard ["fr", "en"].contains(locale) else {
            throw .outOfRange(key: "locale", value: "\"\(locale)\"", wanted: "\"fr\" or \"en\"")
        }
        guard ["refuse", "read"].contains(documentsWithoutLandlock) else {
            throw .outOfRange(
                key: "documentsWithoutLandlock", value: "\"\(documentsWithoutLandlock)\"",
                wanted: "\"refuse\" or \"read\"")
        }
    }

    /// Where the database is, nil for the folder of the data. The password is in the URL, in the
    /// file, or in PGPASSWORD.
    func server() throws -> ServerAddress? {
        guard !database.isEmpty else { return nil }
        guard ServerAddress.isServer(database) else {
            throw ConfigError.outOfRange(
                key: "database", value: "something else",
                wanted: "\"\" or an address such as \"postgres://parvis@localhost:5432/parvis\"")
        }
        return try ServerAddress(url: database, password: try password)
    }

    /// The servers that repeat that of the database, for the same user.
    func replicas() throws -> [ServerAddress] {
        guard !databaseReplicas.isEmpty else { return [] }
        guard try server() != nil, databaseReplicas.allSatisfy(ServerAddress.isServer) else {
            throw ConfigError.outOfRange(
                key: "databaseReplicas", value: "something else",
                wanted: "[], or beside a \"database\" a list of addresses such as "
                    + "\"postgres://parvis@replica:5432/parvis\"")
        }
        let password = try password
        return try databaseReplicas.map { try ServerAddress(url: $0, password: password) }
    }

    /// Nil for none.
    func scanner() throws -> Clamd? {
        guard !clamd.isEmpty else { return nil }
        guard let scanner = Clamd(clamd) else {
            throw ConfigError.outOfRange(
                key: "clamd", value: "\"\(clamd)\"",
                wanted: "the path of a socket, \"/run/clamav/clamd.ctl\", or a host and a port, "
                    + "\"127.0.0.1:3310\"")
        }
        return scanner
    }

    private var password: String? {
        get throws {
            databasePasswordFile.isEmpty ? nil : try PasswordFile.read(databasePasswordFile)
        }
    }

    private func wrongAddress(_ wanted: String) -> ConfigError {
        .outOfRange(key: "address", value: "\"\(address)\"", wanted: wanted)
    }

    private static func isLoopback(_ address: String) -> Bool {
        address == "::1" || address == "localhost" || address.hasPrefix("127.")
    }

    /// Nil if it is not a scheme of the web, a host and perhaps a port, and nothing more.
    private static func host(of address: String) -> String? {
        guard let parts = URLComponents(string: address), let host = parts.encodedHost,
            let scheme = parts.scheme, ["http", "https"].contains(scheme), !host.isEmpty
        else { return nil }
        let port = parts.port.map { ":\($0)" } ?? ""
        return address == "\(scheme)://\(host)\(port)" ? host : nil
    }

    private static func reason(_ error: any Error) -> String {
        guard case DecodingError.dataCorrupted(let context) = error else { return "\(error)" }
        let underlying = context.underlyingError as NSError?
        return underlying?.userInfo["NSDebugDescription"] as? String ?? context.debugDescription
    }
}
