import Glibc
import HTTP
import Synchronization

/// A small site that tells what it was asked, for the tests of the server.
struct Town: Application {
    struct NoContext: Error {}

    /// What happened inside, seen from the outside.
    final class Diary: Sendable {
        let answered = Mutex(0)
        let files = Mutex<[String]>([])

        /// Producers that are held, pieces they have made, those at work at once.
        let making = Mutex(Making())
        struct Making { var (held, pieces, atWork, mostAtWork) = (0, 0, 0, 0) }
        var made: Making { making.withLock { $0 } }

        /// How many requests reached the handler.
        var count: Int { answered.withLock { $0 } }
        /// Where the files of all uploads were.
        var paths: [String] { files.withLock { $0 } }
    }

    var folder: String
    let hub = EventHub()
    let diary = Diary()
    var decision = BodyDecision.readAll(UploadTerms())
    var refusesContext = false
    var fileLimit = 1 << 20
    var floor: Int64 = 0

    func makeContext() throws -> Int {
        if refusesContext { throw NoContext() }
        return 0
    }

    func admit(_ head: RequestHead) -> Admission {
        switch head.segments.first {
        case "nothing": .accept(.page, .none)
        case "form": .accept(.write, .form(1_000))
        case "bytes": .accept(.slow, .bytes(100_000))
        case "closed": .refuse(.text("closed", .forbidden))
        case "upload":
            .accept(
                .write,
                .multipart(
                    .init(
                        textLimit: 1_000, totalLimit: 4 << 20, fileLimit: fileLimit, partLimit: 8,
                        folder: folder, floor: floor)))
        default: .accept(.page, .bytes(1_000))
        }
    }

    func authorize(_ head: RequestHead, _ context: inout Int) -> BodyDecision { decision }

    func respond(to request: Request, _ context: inout Int) -> Response {
        context += 1
        diary.answered.withLock { $0 += 1 }
        diary.files.withLock { $0 += request.files.map(\.path) }
        let head = request.head
        switch head.segments.first {
        case "file": return file(head)
        case "wait":
            usleep(useconds_t(head.query.first("ms").flatMap { UInt32($0) } ?? 0) * 1000)
            return .text("waited")
        case "large": return Response(type: .bytes, [UInt8](repeating: 0x61, count: 8 << 20))
        case "made": return .produced(Pieces(head.query, diary), type: .text)
        case "events":
            let mark = hub.mark
            if let channel = head.query.first("ends") { hub.end(channel: channel) }
            let says = head.query.first("times").flatMap { Int($0) } ?? 1
            for channel in head.query.all("says") {
                for _ in 0..<says { hub.publish(channel: channel, Event(data: "before")) }
            }
            return .events(
                EventSubscription(
                    channels: head.query.all("c"), hub: hub, since: mark,
                    lifetime: head.query.first("lives").flatMap { Int($0) }))
        default: return .text(tell(request))
        }
    }

    private func file(_ head: RequestHead) -> Response {
        .file(
            FileBody(
                path: folder + "/" + (head.segments.last ?? ""), type: .text,
                disposition: .init(.attachment, fileName: "été.txt"), tag: ETag("v1"),
                modified: HTTPDate(seconds: 1_000_000_000),
                isTemporary: head.segments.last == "once"))
    }

    private static func words(_ reason: UploadedFile.Discard) -> String {
        switch reason {
        case .unwanted: "unwanted"
        case .noRoom: "no room"
        case .full(let kind): "\(kind) is full"
        case .tooMany: "too many"
        }
    }

    private func tell(_ request: Request) -> String {
        let head = request.head
        var lines = ["\(head.method.rawValue) \(head.path)", "peer \(head.peer) \(head.isSecure)"]
        lines += head.query.all.map { "query \($0.name)=\($0.value)" }
        lines += request.fields.all.map { "field \($0.name)=\($0.value)" }
        for file in request.files {
            let hash = file.sha256.prefix(4).map { String($0, radix: 16) }.joined(separator: " ")
            if let reason = file.discarded { lines.append(Self.words(reason)) }
            lines.append("file \(file.field) \(file.fileName) \(file.type) \(file.size) \(hash)")
        }
        if request.isCut { lines.append("cut") }
        lines.append("bytes \(request.bytes.count)")
        return lines.joined(separator: "\n")
    }
}
