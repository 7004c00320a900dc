// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// A C library of Debian, seen through `module.modulemap` and `shim.h`.
func system(_ name: String, pkgConfig: String? = nil, apt: String? = nil) -> Target {
    .systemLibrary(
        name: name, path: "Sources/\(name)", pkgConfig: pkgConfig,
        providers: apt.map { [.apt([$0])] })
}

/// A foundation target knows its own C targets and nothing of Parvis; those that read files of
/// lines have `TextFiles` beneath them.
func foundation(_ name: String, _ libraries: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: libraries, swiftSettings: strict)
}

let foundations: [Target.Dependency] = [
    "Storage", "HTTP", "Markup", "Security", "Media", "Mail", "Counting", "Documents", "ICalendar",
    "DAV", "OneTimeCodes", "Passkeys", "QuickResponse", "TextFiles", "VCard", "Web",
]

/// The kernel: people, spaces, requests and pages; above them items and what hangs from them.
let kernel: [Target.Dependency] = ["Community", "Content"]

/// A feature sees the kernel and the foundation, never another feature.
func feature(_ name: String) -> Target {
    .target(name: name, dependencies: kernel + foundations, swiftSettings: strict)
}

/// One line for each module.
let features = [
    "Accounts",
    "Administration",
    "Agenda",
    "Contacts",
    "Forum",
    "Library",
    "Links",
    "Members",
    "Messages",
    "Moderation",
    "News",
    "Offline",
    "Polls",
    "Search",
    "Tasks",
    "WhatsNew",
]
/// The modules without which a space is none: every test of a module has them.
let society = ["Accounts", "Administration", "Members", "Moderation", "Search", "Tasks"]
let everything = named(features) + kernel + foundations

func named(_ targets: [String]) -> [Target.Dependency] { targets.map { .byName(name: $0) } }

func tests(
    _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: dependencies, path: "Tests/\(name)Tests",
        exclude: exclude, swiftSettings: strict)
}

/// Who is answered what by each route, as PlatformTests checks it.
let table = ["access.txt"]

let package = Package(
    name: "parvis",
    targets: [
        system("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
        system("CPQ", pkgConfig: "libpq", apt: "libpq-dev"),
        system("CLinux"),
        system("CSodium", pkgConfig: "libsodium", apt: "libsodium-dev"),
        system("CMD4C", pkgConfig: "md4c", apt: "libmd4c-dev"),
        system("CMagic", pkgConfig: "libmagic", apt: "libmagic-dev"),
        system("CVips", pkgConfig: "vips", apt: "libvips-dev"),
        system("CStemmer", apt: "libstemmer-dev"),
        system("CZxcvbn", apt: "libzxcvbn-dev"),
        system("CSystemd", pkgConfig: "libsystemd", apt: "libsystemd-dev"),
        system("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
        system("CIDN2", pkgConfig: "libidn2", apt: "libidn2-dev"),
        system("CGMime", pkgConfig: "gmime-3.0", apt: "libgmime-3.0-dev"),
        system("CGMP", pkgConfig: "gmp", apt: "libgmp-dev"),
        system("CArchive", pkgConfig: "libarchive", apt: "libarchive-dev"),
        system("CXML", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
        system("CQREncode", pkgConfig: "libqrencode", apt: "libqrencode-dev"),
        system("COATH", pkgConfig: "liboath", apt: "liboath-dev"),
        system("CFIDO", pkgConfig: "libfido2", apt: "libfido2-dev"),
        system("CCBOR", pkgConfig: "libcbor", apt: "libcbor-dev"),
        system("CICU", pkgConfig: "icu-i18n", apt: "libicu-dev"),
        system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),

        foundation("Storage", ["CSQLite", "CPQ", "CSodium", "CStemmer"]),
        foundation("HTTP", ["CLinux", "CSodium"]),
        foundation("Markup", ["CMD4C"]),
        foundation("Security", ["CICU", "CSodium", "CSystemd", "CZxcvbn"]),
        foundation("Media", ["CMagic", "CVips"]),
        foundation("Mail", ["CCurl", "CGMime", "CIDN2"]),
        foundation("Counting", ["CGMP"]),
        foundation("Documents", ["CArchive", "CXML", "CLinux", "CSodium", "CZlib"]),
        foundation("DAV", ["CXML"]),
        foundation("QuickResponse", ["CQREncode"]),
        foundation("OneTimeCodes", ["COATH", "CSodium"]),
        foundation("Passkeys", ["CFIDO", "CCBOR", "CSodium"]),
        foundation("TextFiles", []),
        foundation("ICalendar", ["TextFiles"]),
        foundation("VCard", ["TextFiles"]),
        foundation("Web", ["CCurl", "CIDN2", "CLinux", "CXML"]),

        .target(name: "Community", dependencies: foundations, swiftSettings: strict),
        .target(
            name: "Content", dependencies: ["Community"] + foundations, swiftSettings: strict),
    ]
        + features.map(feature)
        + [
            .target(name: "Platform", dependencies: everything, swiftSettings: strict),
            .executableTarget(name: "parvis", dependencies: ["Platform"], swiftSettings: strict),
            .executableTarget(
                name: "bench", dependencies: ["Platform", "CLinux"] + kernel + foundations,
                swiftSettings: strict),

            .target(
                name: "TestKit",
                dependencies: named(society) + kernel + foundations + ["CLinux", "CSodium"],
                path: "Tests/TestKit",
                swiftSettings: strict),
            tests("Storage", ["Storage", "TestKit"]),
            tests("HTTP", ["HTTP", "CLinux"]),
            tests("Markup", ["Markup"]),
            tests("Security", ["Security", "TestKit"]),
            tests("Media", ["Media"]),
            tests("Mail", ["Mail", "TestKit"]),
            tests("Counting", ["Counting"]),
            tests("DAV", ["DAV"]),
            tests("QuickResponse", ["QuickResponse"]),
            tests("OneTimeCodes", ["OneTimeCodes"]),
            tests("Passkeys", ["Passkeys"]),
            tests("Documents", ["Documents", "CArchive", "CLinux"]),
            tests("TextFiles", ["TextFiles"]),
            tests("ICalendar", ["ICalendar", "TextFiles", "TestKit"]),
            tests("VCard", ["VCard", "TextFiles", "TestKit"]),
            tests("Web", ["Web", "TestKit"]),
            tests("Community", ["TestKit"] + kernel + foundations, exclude: table),
            tests("Content", ["TestKit"] + kernel + foundations, exclude: table),
            tests("Platform", ["Platform", "TestKit"] + everything),
            tests("Bench", ["bench", "Platform", "TestKit"] + kernel + foundations),
            tests("Browser", ["Platform", "TestKit"] + everything),
        ]
        + features.map { feature in
            tests(
                feature,
                named([feature] + society.filter { $0 != feature }) + ["TestKit"] + kernel
                    + foundations,
                exclude: table)
        }
)
