import Community
import Content
import Foundation
import HTTP
import Platform

/// What the program is when it was started by itself: a server alone in its process, so that its
/// memory and its start are its own. It ends when its input does.
enum ServedChild {
    case hello
    case downloads(String)
    case site(BenchTown.Place)
    /// One that asks other sites, for whom `OtherSites` answers.
    case asking(BenchTown.Place)

    private static let sign = "--serve"
    private static let asks = "asking"

    var arguments: [String] {
        switch self {
        case .hello: [Self.sign]
        case .downloads(let folder): [Self.sign, folder]
        case .site(let place): [Self.sign, place.folder, place.database?.name ?? ""]
        case .asking(let place):
            [Self.sign, place.folder, place.database?.name ?? "", Self.asks]
        }
    }

    /// True if that is what was asked for, and is over.
    static func run(_ arguments: [String]) throws -> Bool {
        guard arguments.first == sign else { return false }
        switch arguments.count {
        case 1:
            try serve(Hello())
            return true
        case 2:
            try serve(Downloads(folder: arguments[1]))
            return true
        default: break
        }
        let database = arguments[2].isEmpty ? nil : BenchDatabase(name: arguments[2])
        try serveSite(
            BenchTown.Place(folder: arguments[1], database: database),
            web: arguments.last == asks ? OtherSites.options() : nil)
        return true
    }

    private static func serve(_ application: some Application) throws {
        let server = Server(configuration: configuration, application: application)
        announce(try server.start())
        waitForEnd()
        server.stop()
    }

    private static func serveSite(_ place: BenchTown.Place, web: WebOptions?) throws {
        let running = try RunningSite(try BenchTown.open(place, web: web), configuration)
        announce(running.port)
        waitForEnd()
        running.stop()
    }

    private static var configuration: ServerConfiguration {
        var configuration = ServerConfiguration()
        configuration.addresses = ["127.0.0.1"]
        configuration.port = 0
        return configuration
    }

    private static func announce(_ port: Int) {
        FileHandle.standardOutput.write(Data("\(port)\n".utf8))
    }

    private static func waitForEnd() {
        while !FileHandle.standardInput.availableData.isEmpty {}
    }
}

/// The least that the server can serve: the measure of everything else.
struct Hello: Application {
    func makeContext() {}
    func admit(_ head: RequestHead) -> Admission { .accept(.page, .none) }
    func respond(to request: Request, _ context: inout Void) -> Response { .text("hello\n") }
}
