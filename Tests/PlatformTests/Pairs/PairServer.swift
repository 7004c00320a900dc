import Foundation
import HTTP
import Storage

@testable import Community

/// One of the two servers of a pair.
///
/// Unchecked: one request at a time.
final class PairServer: @unchecked Sendable {
    private let town: PairTown
    private let application: SiteApplication
    private var worker: SiteApplication.Worker
    private let queue = DispatchQueue(label: "server")

    init(_ town: PairTown, _ address: ServerAddress, _ log: LogLines) throws {
        self.town = town
        var options = StorageOptions.temporary
        // Else all would go one by one after the first two that met.
        options.crowding = 0
        let pool = try DatabasePool(server: address, options: options)
        application = SiteApplication(try PairTown.site(pool, town.folder, log))
        worker = try application.makeContext()
        worker.isUnlimited = true
    }

    /// - Returns: the status that it is answered.
    func send(_ sending: PairLane.Sending) throws -> Int {
        guard let call = sending.write.call else {
            // One of them: others come between several.
            try Jobs(application.site, .only(sending.write.name)).runDue { _ in false }
            return 200
        }
        return application.respond(to: try request(call, of: sending), &worker).status.code
    }

    /// The same on its own thread.
    func send(
        _ sending: PairLane.Sending, in group: DispatchGroup,
        _ answered: @escaping @Sendable (Int) -> Void
    ) {
        queue.async(group: group) { [self] in
            do { answered(try send(sending)) } catch { answered(0) }
        }
    }

    private func request(
        _ call: SampleCall, of sending: PairLane.Sending
    ) throws -> Request {
        let site = application.site
        let name = site.cookies.name(.session)
        let cookie = town.tokens[sending.person].map { "\(name)=\($0)" } ?? ""
        var request = try Request(
            parsing: Array(
                """
                POST \(call.address) HTTP/1.1\r
                Host: localhost\r
                Sec-Fetch-Site: same-origin\r
                Cookie: \(cookie)\r
                \r

                """.utf8))
        request.fields = call.fields
        request.fields.append("_key", sending.key)
        if call.method != .post { request.fields.append("_method", call.method.rawValue) }
        request.files = try sending.write.files.map {
            try UploadedFile($0.name, $0.bytes(), in: site.files)
        }
        return request
    }
}
