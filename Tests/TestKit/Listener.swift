import Community
import Foundation
package import HTTP
import Synchronization

/// A server of a town on loopback that notes what it is asked.
package final class Listener: Sendable {
    package struct Asked: Equatable, Sendable {
        package let method: HTTP.Method
        package let path: String
        package let body: String
    }

    private let server: Server<Noting>
    private let notes: Notes
    package let port: Int

    package init(_ town: Town) throws {
        var configuration = ServerConfiguration()
        configuration.addresses = ["127.0.0.1"]
        configuration.port = 0
        configuration.threads = .init(loops: 1, page: 2, write: 1, slow: 1, upload: 1)
        notes = Notes()
        server = Server(
            configuration: configuration,
            application: Noting(site: SiteApplication(town.site), notes: notes))
        port = try server.start()
    }

    deinit { server.stop() }

    /// What it was asked since this was called last.
    package func asked() -> [Asked] { notes.take() }

    final class Notes: Sendable {
        private let all = Mutex<[Asked]>([])
        func add(_ asked: Asked) { all.withLock { $0.append(asked) } }
        func take() -> [Asked] {
            all.withLock { all in
                defer { all = [] }
                return all
            }
        }
    }

    struct Noting: Application {
        let site: SiteApplication
        let notes: Notes

        func makeContext() throws -> SiteApplication.Worker { try site.makeContext() }
        func admit(_ head: RequestHead) -> Admission { site.admit(head) }

        func authorize(
            _ head: RequestHead, _ context: inout SiteApplication.Worker
        ) -> BodyDecision { site.authorize(head, &context) }

        func respond(
            to request: Request, _ context: inout SiteApplication.Worker
        ) -> Response {
            notes.add(
                Asked(
                    method: request.head.method, path: request.head.path,
                    body: String(decoding: request.bytes, as: UTF8.self)))
            return site.respond(to: request, &context)
        }

        func refusal(_ status: Status, _ head: RequestHead?) -> Response {
            site.refusal(status, head)
        }
    }
}
