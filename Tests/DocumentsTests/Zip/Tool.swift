import Foundation

/// A program of the machine that reads archives.
enum Tool {
    /// What it prints, and its status; nil where it is not installed.
    static func run(_ name: String, _ arguments: [String]) throws -> (Int32, String)? {
        let path = "/usr/bin/" + name
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        process.environment = ["LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8"]
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// A line for each entry, as Python reads it: name, length, CRC-32, bit 11 of the local header
    /// and of the directory, time, SHA-256 of what comes out. Read through once more, to be sure.
    static let list = """
        import hashlib, struct, sys, zipfile
        with zipfile.ZipFile(sys.argv[1]) as archive, open(sys.argv[1], "rb") as file:
            assert archive.testzip() is None
            for entry in archive.infolist():
                file.seek(entry.header_offset)
                flags = struct.unpack("<HH", file.read(10)[6:])[0]
                digest = hashlib.sha256()
                with archive.open(entry) as bytes:
                    while piece := bytes.read(1 << 20):
                        digest.update(piece)
                print(entry.filename, entry.file_size, "%08x" % entry.CRC, hex(flags),
                    hex(entry.flag_bits), "%d-%02d-%02d %02d:%02d:%02d" % entry.date_time,
                    digest.hexdigest()[:8], sep="|")
        """
}
