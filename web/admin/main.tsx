// The admin: sign in, orders, products.
import { type FormEvent, useCallback, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { ApiError, answered, client } from "../shared/api.ts";
import type { User } from "../shared/types.ts";
import "./admin.css";
import { Go } from "./go.tsx";
import { OrderDetail, OrderList } from "./orders.tsx";
import { ProductDetail } from "./product.tsx";
import { ProductList } from "./products.tsx";

function usePath(): string {
  const [path, set] = useState(location.pathname);
  useEffect(() => {
    const changed = () => set(location.pathname);
    addEventListener("popstate", changed);
    return () => removeEventListener("popstate", changed);
  }, []);
  return path.replace(/^\/admin\//, "").replace(/\/$/, "");
}

function SignIn({ done }: { done: (user: User) => void }) {
  const [error, setError] = useState("");
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    try {
      const body = { email: String(fields.get("email")), password: String(fields.get("password")) };
      const { user } = await answered(client.POST("/accounts/login/", { body }));
      if (user.roles.includes("staff")) done(user);
      else setError("This account does not work for the shop.");
    } catch (e) {
      setError((e as Error).message);
    }
  };
  return (
    <main className="signin">
      <h1>Souk admin</h1>
      {error ? (
        <p className="alert" role="alert">
          {error}
        </p>
      ) : null}
      <form onSubmit={submit}>
        <div className="field">
          <label htmlFor="email">Email</label>
          <input className="input" id="email" name="email" type="email" autoComplete="username" required />
        </div>
        <div className="field">
          <label htmlFor="password">Password</label>
          <input
            className="input"
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        </div>
        <button className="btn wide" type="submit">
          Sign in
        </button>
      </form>
    </main>
  );
}

function Room({ path }: { path: string }) {
  const [room, id] = path.split("/");
  if (room === "products") return id ? <ProductDetail id={id} key={id} /> : <ProductList />;
  return id ? <OrderDetail id={id} key={id} /> : <OrderList />;
}

function Admin() {
  const path = usePath();
  const [user, setUser] = useState<User | null | undefined>(undefined);
  useEffect(() => {
    answered(client.GET("/accounts/me/"))
      .then((me) => setUser(me.roles.includes("staff") ? me : null))
      .catch((e) => setUser(e instanceof ApiError ? null : undefined));
  }, []);
  const signOut = useCallback(async () => {
    await client.POST("/accounts/logout/");
    setUser(null);
  }, []);
  if (user === undefined) return <p className="loading">Opening the shop</p>;
  if (user === null) return <SignIn done={setUser} />;
  return (
    <div className="house">
      <header className="side-bar">
        <strong>Souk</strong>
        <nav aria-label="Rooms">
          <Go to="orders" current={!path.startsWith("products")}>
            Orders
          </Go>
          <Go to="products" current={path.startsWith("products")}>
            Products
          </Go>
          <a href="/">Storefront</a>
        </nav>
        <button type="button" className="text" onClick={signOut}>
          Sign out
        </button>
      </header>
      <main id="main">
        <Room path={path} />
      </main>
    </div>
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<Admin />);
