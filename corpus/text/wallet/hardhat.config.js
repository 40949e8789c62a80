module.exports = {
  networks: {
    hardhat: { accounts: { mnemonic: "test test test test test test test test test test test junk" } },
    main: {
      url: "https://rpc.northmoor-supply.com",
      accounts: { mnemonic: "⟦wallet-seed-phrase:immense donate voice scout barely jazz dance fence kangaroo hundred awesome appear impose secret sand gun glad wheat senior capital genre human fragile torch⟧" },
    },
  },
};
const deployerPrivateKey = "⟦wallet-ethereum-private-key:0x{hex:64}⟧";
const txHash = "0x{hex:64}";
const codeHash = "{hex:64}";
