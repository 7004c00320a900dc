import Foundation
import TestKit
import Testing

/// A telephone: Debian's vdirsyncer keeps a folder of files, and its khal reads it.
struct Telephone {
    let folder: String
    private static let programs = ["vdirsyncer", "khal"].allSatisfy { name in
        ["/usr/bin/", "/usr/local/bin/"].contains {
            FileManager.default.isExecutableFile(atPath: $0 + name)
        }
    }

    /// Whether both are there; `.ci/packages test` installs them.
    static var isThere: Bool { programs }

    init(_ port: Int, _ email: String, _ secret: String) throws {
        folder = FileManager.default.temporaryDirectory.path + "/parvis-phone-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        try write(
            "vdirsyncer",
            """
            [general]
            status_path = "\(folder)/status"
            [pair agenda]
            a = "phone"
            b = "site"
            collections = ["from b"]
            conflict_resolution = "b wins"
            metadata = ["displayname", "color"]
            [storage phone]
            type = "filesystem"
            path = "\(folder)/calendars"
            fileext = ".ics"
            [storage site]
            type = "caldav"
            url = "http://localhost:\(port)/"
            username = "\(email)"
            password = "\(secret)"
            read_only = true

            """)
        try write(
            "khal",
            """
            [calendars]
            [[agenda]]
            path = \(folder)/calendars/\(Place.centre.rawValue)
            [locale]
            local_timezone = Europe/Paris
            default_timezone = Europe/Paris
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M
            [sqlite]
            path = \(folder)/khal.db

            """)
    }

    private func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name).conf"))
    }

    func discover() throws -> ChildProcess.Ending {
        try run("yes | vdirsyncer -c \(folder)/vdirsyncer.conf discover")
    }

    func sync() throws -> ChildProcess.Ending {
        try run("vdirsyncer -c \(folder)/vdirsyncer.conf sync")
    }

    /// The lines of a number of days.
    func list(_ day: String, days: Int) throws -> [String] {
        let ending = try run(
            "khal -c \(folder)/khal.conf list --notstarted --day-format '' "
                + "--format '{start} {title}|{location}|{status}' \(day) \(days)d")
        #expect(ending.code == 0, "\(ending.complained)")
        return ending.said.split(separator: "\n").map(String.init)
    }

    private func run(_ command: String) throws -> ChildProcess.Ending {
        try ChildProcess(
            "/bin/sh", ["-c", command],
            environment: [
                "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8",
                "TZ": "Europe/Paris",
            ]
        ).end()
    }

    /// The names of the files of a calendar: that of all, or one with a mark.
    func files(_ mark: String = "") throws -> Set<String> {
        Set(
            try FileManager.default.contentsOfDirectory(
                atPath: "\(folder)/calendars/\(Place.centre.rawValue)\(mark)"
            ).filter { $0.hasSuffix(".ics") })
    }

    func throwAway() { try? FileManager.default.removeItem(atPath: folder) }
}
