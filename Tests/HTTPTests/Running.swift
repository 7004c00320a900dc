import Glibc
import HTTP

/// A server that runs for one test, with a folder of its own.
final class Running {
    let server: Server<Town>
    let town: Town
    let port: Int
    let folder: String

    init(
        _ change: (inout ServerConfiguration) -> Void = { _ in },
        town changeTown: (inout Town) -> Void = { _ in }
    ) throws {
        var template = Array("/tmp/parvis-http-XXXXXX".utf8CString)
        mkdtemp(&template)
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var configuration = ServerConfiguration()
        configuration.port = 0
        configuration.addresses = ["127.0.0.1"]
        configuration.threads = .init(loops: 2, page: 2, write: 1, slow: 1, upload: 2)
        change(&configuration)
        var town = Town(folder: folder)
        changeTown(&town)
        self.town = town
        server = Server(configuration: configuration, application: town)
        do {
            port = try server.start()
        } catch {
            rmdir(folder)
            throw error
        }
    }

    deinit {
        server.stop()
        for name in names { unlink(folder + "/" + name) }
        rmdir(folder)
    }

    func client() throws -> Client { try Client(port) }

    /// One request on a connection of its own, and everything that comes back.
    func ask(_ request: String) throws -> String {
        let client = try client()
        client.send(request)
        return try client.readAll()
    }

    func store(_ name: String, _ text: String) {
        let file = fopen(folder + "/" + name, "w")
        fputs(text, file)
        fclose(file)
    }

    /// The files in the folder.
    var names: [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var found: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { found.append(name) }
        }
        return found
    }

    /// Waits for something another thread is about to do.
    func eventually(_ condition: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<500 {
            if try condition() { return true }
            usleep(10_000)
        }
        return false
    }
}
