import Foundation
import Storage
import Testing

@Suite("Sudden death", .onSQLite) struct CrashTests {
    /// What the process that dies needs to know.
    private static func writeUntilKilled(in folder: String) throws {
        let pool = try DatabasePool(folder: folder)
        let log = open(folder + "/answered", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        for thread in 0..<8 {
            Thread {
                for number in 0... {
                    let body = "\(thread)-\(number)-\(getpid())"
                    let insert: SQL = "INSERT INTO note (body) VALUES (\(body))"
                    guard (try? pool.write { try $0.run(insert) }) != nil else { continue }
                    let line = Array((body + "\n").utf8)
                    _ = write(log, line, line.count)
                }
            }.start()
        }
        Thread.sleep(forTimeInterval: 0.3)
        kill(getpid(), SIGKILL)
    }

    @Test func `a process killed in the middle of writing loses nothing it answered`() async throws
    {
        let folder = try TemporaryFolder()
        try folder.poolWithNotes().close()
        let path = folder.path
        for _ in 1...3 {
            await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
                try CrashTests.writeUntilKilled(in: path)
            }
            let answered = try String(contentsOfFile: path + "/answered", encoding: .utf8)
                .split(separator: "\n").map(String.init)
            #expect(answered.count > 10)
            let pool = try folder.pool()
            let kept: [String] = try pool.read { try $0.values("SELECT n.body FROM note AS n") }
            #expect(Set(answered).subtracting(kept).isEmpty)
            try pool.copy(to: path + "/checked.sqlite")
        }
    }
}
