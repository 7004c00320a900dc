import CLinux
import Foundation
import Glibc

/// One large file sent as a browser does, and what it costs meanwhile.
struct Uploading {
    private let options: Options
    private let town: BenchTown
    private let site: Child
    private let cookie: String
    private let before: Int
    private var mostMemory = 0
    private var mostOnDisk = 0

    init(_ options: Options, _ town: BenchTown, _ site: Child, _ cookie: String) {
        (self.options, self.town, self.site, self.cookie) = (options, town, site, cookie)
        before = site.memory.resident
    }

    func add(to report: inout Report) throws {
        var me = self
        try site.forgetPeak()
        let folder = town.place.folder + "/files"
        let kept = Folder.size(folder)
        let began = Moment.now
        let answer = try me.send(folder)
        let seconds = Moment.seconds(since: began)
        guard answer.status == 200 else {
            throw BenchError.failed("the upload was answered \(answer.status)")
        }
        let size = Double(options.upload)
        report.add(
            "upload of \(options.upload >> 20) MiB", Int(size / seconds / 1e6).grouped + " MB/s")
        report.add("  memory more than before", (site.memory.peak - before).megabytes, "64 MB")
        report.add(
            "  copies on the disk at most", (Double(me.mostOnDisk - kept) / size).digits(2), "1")
    }

    private mutating func send(_ folder: String) throws -> Client.Answer {
        let descriptor = try Sockets.connect(port: site.port, from: "127.0.0.3")
        defer { close(descriptor) }
        let (head, tail) = parts
        try push(descriptor, head)
        var block = [UInt8](repeating: 0, count: 1 << 20)
        for index in block.indices {
            block[index] = UInt8(truncatingIfNeeded: index &* 2_654_435_761 >> 13)
        }
        var left = options.upload - Self.start.count
        while left > 0 {
            try push(descriptor, left < block.count ? Array(block.prefix(left)) : block)
            left -= block.count
            if left >> 20 & 31 == 0 { watch(folder) }
        }
        try push(descriptor, tail)
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while poll(&wanted, 1, 20) == 0 { watch(folder) }
        watch(folder)
        return try Client.answer(on: descriptor)
    }

    private mutating func watch(_ folder: String) {
        mostOnDisk = max(mostOnDisk, Folder.size(folder))
    }

    private func push(_ descriptor: Int32, _ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress.map { $0 + sent }, bytes.count - sent, 0)
            }
            guard count > 0 else { throw BenchError.failed("the upload was cut: \(errno)") }
            sent += count
        }
    }

    /// The first box of a film, by which its type is known.
    private static let start: [UInt8] =
        [0, 0, 0, 24] + Array("ftypisom".utf8) + [0, 0, 2, 0] + Array("isommp42".utf8)

    /// What goes before and after the bytes of the file.
    private var parts: ([UInt8], [UInt8]) {
        let boundary = "----parvis-bench-boundary"
        let part = """
            --\(boundary)\r
            Content-Disposition: form-data; name="files"; filename="film.mp4"\r
            Content-Type: video/mp4\r
            \r

            """
        let tail = Array("\r\n--\(boundary)--\r\n".utf8)
        let length = part.utf8.count + options.upload + tail.count
        let head = """
            POST \(BenchTown.home)/attachments HTTP/1.1\r
            Host: localhost\r
            Accept: application/json\r
            Sec-Fetch-Site: same-origin\r
            Cookie: \(cookie)\r
            Connection: close\r
            Content-Type: multipart/form-data; boundary=\(boundary)\r
            Content-Length: \(length)\r
            \r

            """
        return (Array(head.utf8) + Array(part.utf8) + Self.start, tail)
    }
}

/// A folder on the disk.
enum Folder {
    /// What its files take of the disk, in bytes.
    static func size(_ folder: String) -> Int {
        guard let files = FileManager.default.enumerator(atPath: folder) else { return 0 }
        var size = 0
        for case let name as String in files {
            var status = stat()
            guard lstat(folder + "/" + name, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFREG { size += Int(status.st_blocks) * 512 }
        }
        return size
    }
}
