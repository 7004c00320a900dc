internal import CPQ

/// The whole result of a statement and the row that is read.
final class PostgresRows {
    let columns: ColumnNames
    private let result: OpaquePointer
    private let types: [Oid]
    private let count: Int32
    private var row: Int32 = -1

    /// Takes the result over.
    init(_ result: OpaquePointer, columns: ColumnNames, types: [Oid]) {
        self.result = result
        self.columns = columns
        self.types = types
        count = PQntuples(result)
    }

    deinit { PQclear(result) }

    /// Moves to the next row; false at the end.
    func next() -> Bool {
        row += 1
        return row < count
    }

    func kind(at index: Int32) -> CellKind {
        if PQgetisnull(result, row, index) != 0 { return .null }
        return switch types[Int(index)] {
        case ServerType.int8, ServerType.int4, ServerType.int2, ServerType.bool,
            ServerType.numeric, ServerType.oid:
            .integer
        case ServerType.float8, ServerType.float4: .real
        case ServerType.bytea: .blob
        default: .text
        }
    }

    /// Integers, truth values, and the sums that the server makes wider than 64 bits.
    func integer(at index: Int32) -> Int64 {
        let bytes = bytes(at: index)
        if types[Int(index)] == ServerType.numeric { return Int64(Self.number(bytes)) }
        guard let first = bytes.first else { return 0 }
        return bytes.dropFirst().reduce(Int64(Int8(bitPattern: first))) { $0 << 8 | Int64($1) }
    }

    func real(at index: Int32) -> Double {
        let bytes = bytes(at: index)
        switch types[Int(index)] {
        case ServerType.float8:
            return Double(bitPattern: bytes.reduce(0 as UInt64) { $0 << 8 | UInt64($1) })
        case ServerType.float4:
            return Double(Float(bitPattern: bytes.reduce(0 as UInt32) { $0 << 8 | UInt32($1) }))
        case ServerType.numeric: return Self.number(bytes)
        default: return Double(integer(at: index))
        }
    }

    func text(at index: Int32) -> String {
        String(decoding: bytes(at: index), as: UTF8.self)
    }

    func blob(at index: Int32) -> [UInt8] { Array(bytes(at: index)) }

    private func bytes(at index: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, index), count: Int(PQgetlength(result, row, index)))
    }

    /// A `numeric` as it is sent: digits, weight, sign, scale, then groups of four digits.
    private static func number(_ bytes: UnsafeRawBufferPointer) -> Double {
        func word(_ place: Int) -> Int {
            Int(Int16(bitPattern: UInt16(bytes[2 * place]) << 8 | UInt16(bytes[2 * place + 1])))
        }
        guard bytes.count >= 8 else { return 0 }
        var value = 0.0
        var place = word(1)
        for digit in 0..<word(0) {
            var part = Double(word(4 + digit))
            for _ in 0..<abs(place) { part = place > 0 ? part * 10_000 : part / 10_000 }
            value += part
            place -= 1
        }
        return word(2) == 0 ? value : -value
    }
}

/// The types of the server that cells are read from (pg_type.dat).
enum ServerType {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let oid: Oid = 26
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let numeric: Oid = 1700
}
