// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "copil",
  products: [
    .executable(name: "copil", targets: ["copil"]),
    .library(name: "FEEL", targets: ["FEEL"]),
    .library(name: "DMN", targets: ["DMN"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev", "pkg-config"])]),
    .target(name: "Diagnostics"),
    .target(name: "XMLTree", dependencies: ["CLibXML2", "Diagnostics"]),
    .target(name: "FEEL", dependencies: ["Diagnostics"]),
    .target(name: "DMN", dependencies: ["Diagnostics", "FEEL", "XMLTree"]),
    .target(name: "Dossiers", dependencies: ["Diagnostics", "XMLTree"]),
    .target(name: "Calls", dependencies: ["Diagnostics", "Dossiers", "FEEL", "XMLTree"]),
    .target(name: "Review", dependencies: ["Calls", "DMN", "Diagnostics", "Dossiers", "FEEL", "XMLTree"]),
    .target(
      name: "Decision", dependencies: ["Calls", "Diagnostics", "Dossiers", "FEEL", "Review", "XMLTree"]),
    .target(
      name: "Sheets", dependencies: ["Calls", "DMN", "Decision", "Diagnostics", "Dossiers", "FEEL", "Review"]),
    .executableTarget(
      name: "copil",
      dependencies: [
        "CLinux", "CNettle", "Calls", "DMN", "Decision", "Diagnostics", "Dossiers", "FEEL", "Review",
        "Sheets", "XMLTree",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "bench",
      dependencies: ["Calls", "DMN", "Diagnostics", "Dossiers", "FEEL", "Review", "XMLTree"],
      exclude: ["Peers"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(
      name: "FEELTests", dependencies: ["Diagnostics", "FEEL"], exclude: ["Temporal/zones.py"]),
    .testTarget(name: "DMNTests", dependencies: ["DMN", "Diagnostics", "FEEL", "XMLTree"]),
    .testTarget(name: "XMLTreeTests", dependencies: ["Diagnostics", "XMLTree"]),
    .testTarget(name: "DossiersTests", dependencies: ["Diagnostics", "Dossiers", "XMLTree"]),
    .testTarget(name: "CallsTests", dependencies: ["Calls", "Diagnostics", "Dossiers", "FEEL", "XMLTree"]),
    .testTarget(
      name: "ReviewTests",
      dependencies: ["Calls", "DMN", "Diagnostics", "Dossiers", "FEEL", "Review", "XMLTree"]),
    .testTarget(
      name: "DecisionTests",
      dependencies: ["Calls", "Decision", "Diagnostics", "Dossiers", "FEEL", "Review", "XMLTree"]),
    .testTarget(
      name: "SheetsTests",
      dependencies: ["Calls", "Decision", "Diagnostics", "Dossiers", "FEEL", "Review", "Sheets", "XMLTree"],
      exclude: ["Feuilles"]),
    .testTarget(name: "CommandTests", dependencies: ["copil"]),
    .testTarget(name: "BenchTests", dependencies: ["bench"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
