import Community
import Content
import Foundation
import HTTP
import Storage

/// What `parvis check` looks at, a line each: `ok`, `warn` or `wrong`, what, and what to do.
struct Checkup {
    private(set) var isWell = true
    /// A server of this configuration answers, and holds the folder of data.
    private var isServing = false

    /// Prints one line. Nil if it is wrong.
    @discardableResult
    mutating func look(_ what: String, _ body: () throws -> String) -> String? {
        do {
            let detail = try body()
            Program.say("ok     \(what): \(detail)")
            return detail
        } catch {
            isWell = false
            Program.say("wrong  \(what): \(Program.sentence(error))")
            return nil
        }
    }

    /// Prints one line about what is as it should be, and yet has to be known.
    func warn(_ what: String, _ text: String) { Program.say("warn   \(what): \(text)") }

    /// - Parameter named: its file; nil for the usual one.
    mutating func configuration(_ named: String?) -> Config? {
        var config: Config?
        look("configuration") {
            let file = try named ?? Resources.configuration()
            config = try Config(file: file)
            return file
        }
        return config
    }

    /// Free, or that of a Parvis that runs and is well.
    mutating func port(_ config: Config, _ options: SiteOptions) {
        var answer: (status: Int, line: String)?
        look("port") {
            let server = ServerConfiguration(config)
            do {
                _ = try server.probe()
                return "\(config.port) is free"
            } catch ServerError.cannotListen(_, errno: EADDRINUSE) {
                answer = try server.ask(for: "/health", at: options.host)
                guard answer?.status == 200 else { throw CheckError.taken(config.port) }
                return "\(config.port) is served, and its /health answers"
            }
        }
        guard let answer, answer.status == 200 else { return }
        isServing = true
        look("health") {
            guard answer.line == "ok" else { throw CheckError.unwell(answer.line) }
            return answer.line
        }
    }

    mutating func resources(_ config: Config) -> SiteOptions? {
        var options: SiteOptions?
        look("pages and texts") {
            options = try SiteOptions(config)
            return "found in \(options?.resources ?? "")"
        }
        return options
    }

    /// The data folder and what is in it. A running server holds it alone, so that nothing can
    /// be looked at then; unless the database is on a server.
    mutating func data(_ config: Config, _ options: SiteOptions) {
        var found: (SiteFolder, DatabasePool)?
        let isServing = isServing
        look("data folder") {
            let folder = try SiteFolder(config)
            guard try folder.hasSite else { throw StartError.noSite(config.data) }
            try Self.requirePrivacy(config.data)
            do {
                found = (folder, try folder.openDatabase())
            } catch StorageError.locked where isServing {
                return "\(config.data), in use by the server that answers; what is in it is looked "
                    + "at while it is stopped"
            }
            return config.data
        }
        backups(config)
        look("parts") { try Self.parts(of: found?.1) }
        guard let (folder, database) = found else { return }
        look("key") { try Self.key(of: folder) }
        look("database") { try Self.wholeness(of: database) }
        replicas(database)
        look("database log") { try Self.log(of: database) }
        look("migrations") { try Self.migrations(of: database) }
        look("search") { try Self.search(of: database) }
        look("audit log") { try Self.audit(of: database, folder) }
        look("templates") { try Self.composition(of: folder, options, database) }
        look("files") { try Self.files(of: config.data, database) }
    }

    private mutating func replicas(_ database: DatabasePool) {
        for (name, trouble) in database.lookAtReplicas() {
            look("replica") {
                guard let trouble else { return "\(name) follows" }
                throw CheckError.leftOut(name, why: trouble)
            }
        }
    }
}
