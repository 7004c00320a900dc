import Community
import Foundation
import Glibc

/// A large file sent beside nginx, in turns, and an archive; what each holds of the memory.
struct Downloading {
    private static let file = 1 << 30
    private static let archive = 2 << 30
    private static let rounds = 7
    /// That download at once, while another asks for something small.
    private static let crowd = 8

    private let child: Child
    private let folder: DownloadFolder

    static func add(to report: inout Report) throws {
        let folder = try DownloadFolder(file: file, archive: archive)
        defer { folder.remove() }
        let child = try Child(.downloads(folder.path))
        defer { child.stop() }
        let me = Downloading(child: child, folder: folder)
        try me.addFile(to: &report)
        try me.addCrowd(to: &report)
        try me.addArchive(to: &report)
    }

    private func addFile(to report: inout Report) throws {
        let nginx = try Nginx(folder.path)
        defer { nginx?.stop() }
        let path = "/" + DownloadFolder.file
        let mine = Drain(port: child.port, path: path)
        let theirs = nginx.map { Drain(port: $0.port, path: path) }
        let before = child.memory.resident
        try child.forgetPeak()
        var (own, other) = ([Double](), [Double]())
        // The first of each only brings the file into the memory of the machine.
        for round in 0...Self.rounds {
            let times = (
                try seconds(mine, Self.file), try theirs.map { try seconds($0, Self.file) }
            )
            if round > 0 { own.append(times.0) }
            if round > 0, let time = times.1 { other.append(time) }
        }
        let held = child.memory.peak - before
        report.add("download of \(Self.file >> 20) MiB", Self.rate(Self.file, own.median))
        Self.compare(own, other, &report)
        report.add(
            "  memory more than before", held.megabytes, goal: .atMost(32_000_000, .bytes),
            of: Double(held))
    }

    private static func compare(_ own: [Double], _ other: [Double], _ report: inout Report) {
        guard !other.isEmpty else {
            return report.add("  beside nginx", "nginx is not installed")
        }
        let ratio = other.median / own.median
        report.add(
            "  beside nginx, " + rate(file, other.median), ratio.digits(2),
            goal: .atLeast(0.7, .ratio), of: ratio)
    }

    /// A small page, while as many as the machine carries download.
    private func addCrowd(to report: inout Report) throws {
        let done = Flag()
        let threads = (0..<Self.crowd).map { index in
            let drain = Drain(
                port: child.port, path: "/" + DownloadFolder.file, source: "127.0.0.\(10 + index)")
            return Thread {
                while !done.isUp { do { _ = try drain.run() } catch { return } }
            }
        }
        for thread in threads { thread.start() }
        usleep(300_000)
        let page = Drain(port: child.port, path: "/")
        let times = try (0..<200).map { _ in try page.run().seconds }.sorted()
        done.raise()
        while threads.contains(where: { !$0.isFinished }) { usleep(10_000) }
        report.add(
            "  a small answer beside \(Self.crowd) of them, p50, p99",
            times[100].milliseconds + ", " + times[198].milliseconds)
    }

    private func addArchive(to report: inout Report) throws {
        let drain = Drain(port: child.port, path: "/archive")
        let before = child.memory.resident
        try child.forgetPeak()
        // The first one only brings its files into the memory of the machine.
        _ = try seconds(drain, Self.archive)
        let time = try seconds(drain, Self.archive)
        let held = child.memory.peak - before
        report.add("archive of \(Self.archive >> 20) MiB", Self.rate(Self.archive, time))
        report.add(
            "  memory more than before", held.megabytes, goal: .atMost(64_000_000, .bytes),
            of: Double(held))
    }

    private func seconds(_ drain: Drain, _ size: Int) throws -> Double {
        let (seconds, bytes) = try drain.run()
        guard bytes > size, bytes < size + size / 100 else {
            throw BenchError.failed("a download of \(size) bytes has \(bytes)")
        }
        return seconds
    }

    private static func rate(_ size: Int, _ seconds: Double) -> String {
        Int(Double(size) / seconds / 1e6).grouped + " MB/s"
    }
}

extension [Double] {
    fileprivate var median: Double { sorted()[count / 2] }
}
